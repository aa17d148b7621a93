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
repository=$(gh repo view --json nameWithOwner --jq .nameWithOwner)
# begin: terraform
for name in pull-request plan; do
  gh api --method DELETE "repos/$repository/environments/$name" --silent || echo "The environment $name was not there." >&2
done
# end: terraform
gh api --method DELETE "repos/$repository/environments/production" --silent || echo 'The environment production was not there.' >&2
gh variable list --repo "$repository" --json name --jq '.[].name' | grep -E '^(AZURE_|TFSTATE_)' | while read -r name; do
  gh variable delete "$name" --repo "$repository" < /dev/null
done
echo 'Done. The branch main stays protected.' >&2
