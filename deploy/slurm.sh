#!/bin/bash
# A national run as a Slurm array, one shard a task:
#
#   sbatch --array=1-100 --export=ALL,INPUT=/data/reports,WORK=/data/work,SHARDS=100 deploy/slurm.sh
#
# and, when all tasks have ended (sbatch --dependency=afterany:JOBID):
#
#   prongsai merge /data/work/* -o /data/ita.xlsx --jsonl /data/ita.jsonl
#
# Each task has a work folder of its own on a disk that all nodes see; a task that was stopped or
# requeued goes on where it was. SHARDS is given, not taken from the array, so that a part of it can
# be run again (--array=3,17). MaxArraySize of Debian's Slurm allows --array=1-1000.
#SBATCH --job-name=prongsai
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=2G
#SBATCH --requeue
#SBATCH --signal=B:TERM@60
set -u
: "${INPUT:?folder or @list of inputs}" "${WORK:?folder for the work folders}" "${SHARDS:?their number}"

# In the background, so that this shell hears SIGTERM and hands it on: prongsai then finishes the
# documents in hand.
"${PRONGSAI:-prongsai}" extract "$INPUT" --shard "auto/$SHARDS" \
  --work "$WORK/$(printf %05d "$SLURM_ARRAY_TASK_ID")" --jobs "${SLURM_CPUS_PER_TASK:-1}" &
child=$!
trap 'kill -TERM "$child"' TERM
code=0
while :; do
  wait "$child"
  code=$?
  kill -0 "$child" 2>/dev/null || break
done

# 4: some inputs cannot be read, and the journal says which. Another attempt would not help.
((code == 4)) && exit 0
exit "$code"
