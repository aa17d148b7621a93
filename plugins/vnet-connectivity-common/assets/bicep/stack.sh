#!/bin/sh
# Builds the network as a deployment stack, which knows what it has built and can delete it again.
#
#   sh bicep/stack.sh deploy   builds, and leaves in Azure what the files do not have any more
#   sh bicep/stack.sh delete   builds, and deletes what the files do not have any more
#   sh bicep/stack.sh remove   deletes everything that it has built
#
# Whoever runs it has signed in (az login), with the role Azure Deployment Stack Owner and the rights to build. Nobody else
# may delete what is in the stack. Keys are in the same variables as for a deployment. Resource groups are never deleted
# by delete, because something else may be in them.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "Not done: $*" >&2
  exit 1
}

command -v az > /dev/null || fail 'az is not on the PATH.'
command -v jq > /dev/null || fail 'jq is not on the PATH.'

parameters=$(az bicep build-params --file main.bicepparam --stdout | jq --raw-output .parametersJson)
name=$(echo "$parameters" | jq --raw-output .parameters.name.value)
# Where Azure keeps the record of the stack: it cannot be changed later.
location=$(az stack sub show --name "$name" --query location --output tsv 2> /dev/null ||
  echo "$parameters" | jq --raw-output '[.parameters.regions.value[].location][0]')

build() {
  # What others have set is kept.
  sh live-settings.sh
  az stack sub create \
    --name "$name" \
    --location "$location" \
    --template-file main.bicep \
    --parameters main.bicepparam \
    --action-on-unmanage "$1" \
    --deny-settings-mode denyDelete \
    --yes
}

case ${1-} in
  deploy) build detachAll ;;
  delete) build deleteResources ;;
  remove) az stack sub delete --name "$name" --action-on-unmanage deleteAll ;;
  *) fail 'say deploy, delete or remove.' ;;
esac
