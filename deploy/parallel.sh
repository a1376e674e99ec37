#!/bin/bash
# A run over several machines with GNU parallel, one shard a job; the last line is what it is about:
#
#   INPUT=/data/reports WORK=/data/work SHARDS=100 deploy/parallel.sh --sshlogin node1,node2
#
# Arguments go to parallel; without any, this machine does it alone. Jobs that are stopped go on
# where they were when the same line is given again.
set -eu
: "${INPUT:?folder or @list of inputs}" "${WORK:?folder for the work folders}" "${SHARDS:?their number}"

seq "$SHARDS" | parallel --halt soon,fail=20% "$@" \
  "${PRONGSAI:-prongsai} extract '$INPUT' --shard {}/$SHARDS --work '$WORK'/{} --jobs 1 -q || [ \$? -eq 4 ]"
