# Puts every *.received.txt below this folder in the place of the approved text. Read the diff that
# git shows then: it is what the change does.
file(GLOB_RECURSE received_files ${CMAKE_CURRENT_LIST_DIR}/*.received.txt)
foreach(received ${received_files})
  string(REPLACE ".received.txt" ".txt" approved ${received})
  file(RENAME ${received} ${approved})
  file(RELATIVE_PATH name ${CMAKE_CURRENT_LIST_DIR} ${approved})
  message(STATUS "approved ${name}")
endforeach()
if(NOT received_files)
  message(STATUS "nothing to approve")
endif()
