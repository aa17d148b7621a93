#!/bin/sh
# Takes back what bootstrap.sh has set up, once the network itself is removed.
#
#   sh bootstrap/teardown.sh NAME    NAME is the name of the network, so that nobody runs this by mistake
set -eu
cd "$(dirname "$0")/.."

if [ "${1-}" != '__network__' ]; then
  echo 'Not done: say which network it is: sh bootstrap/teardown.sh __network__' >&2
  exit 1
fi
sh bootstrap/azure.sh down
for variable in $(glab api --paginate 'projects/:id/variables?per_page=100' | jq -rs 'flatten[] | select(.key | test("^(AZURE|TFSTATE)_")) | .key + "?filter%5Benvironment_scope%5D=" + (.environment_scope | @uri)'); do
  glab api --method DELETE "projects/:id/variables/$variable" > /dev/null
done
for schedule in $(glab api projects/:id/pipeline_schedules | jq '.[] | select(.description == "Drift").id'); do
  glab api --method DELETE "projects/:id/pipeline_schedules/$schedule" > /dev/null
done
echo 'Done. The default branch and the environment production stay protected.' >&2
