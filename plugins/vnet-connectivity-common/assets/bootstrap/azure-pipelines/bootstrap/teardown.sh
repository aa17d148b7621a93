#!/bin/sh
# Takes back what bootstrap.sh has set up, once the network itself is removed.
#
#   sh bootstrap/teardown.sh NAME --organization URL --project PROJECT
#
# NAME is the name of the network, so that nobody runs this by mistake.
set -eu
cd "$(dirname "$0")/.."

if [ "${1-}" != '__network__' ] || [ "${2-}" != --organization ] || [ "${4-}" != --project ] || [ -z "${5-}" ]; then
  echo 'Not done: usage: sh bootstrap/teardown.sh __network__ --organization URL --project PROJECT' >&2
  exit 1
fi
sh bootstrap/azure.sh down
for id in $(az devops service-endpoint list --organization "$3" --project "$5" --query "[?name=='__network__-plan' || name=='__network__-apply'].id" --output tsv); do
  az devops service-endpoint delete --organization "$3" --project "$5" --id "$id" --yes
done
echo 'Done. The environment, the variable group and the policies of main stay.' >&2
