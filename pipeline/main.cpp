#include "pipeline/cli/program.h"

int main(int argc, char** argv) { return prongsai::run_program(argc, argv); }
