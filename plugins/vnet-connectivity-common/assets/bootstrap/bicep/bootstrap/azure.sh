#!/bin/sh
# Builds what the pipelines need in Azure, or removes it: two identities and their rights.
#
#   sh bootstrap/azure.sh up      builds it, and prints what it is as JSON; FEDERATED_CREDENTIALS says which tokens of
#                                 the pipelines stand for which identity
#   sh bootstrap/azure.sh down    removes it
#
# Whoever runs it has signed in (az login) and is Owner of the subscriptions: it hands out rights. It may be run again
# at any time, by anybody who is.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "Not done: $*" >&2
  exit 1
}
say() { echo "$*" >&2; }

for tool in az jq; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH."
done
az account show > /dev/null || fail 'sign in with az login first.'

parameter() { jq -r "$1" main.parameters.json; }
name=$(parameter .parameters.name.value)
location=$(parameter .parameters.location.value)
subscription=__subscription__
[ -n "$subscription" ] || subscription=${AZURE_SUBSCRIPTION_ID:-$(az account show --query id --output tsv)}
group=rg-$name-pipelines

up() {
  none='{}'
  credentials=$(echo "${FEDERATED_CREDENTIALS:-$none}" | jq -c '[to_entries[] | { name: .key } + .value]')
  say "Building what the pipelines need in $group."
  az deployment sub create --subscription "$subscription" --name "bootstrap-$name" --location "$location" \
    --template-file main.bicep --parameters @main.parameters.json --parameters "federatedCredentials=$credentials" \
    --query properties.outputs --output json |
    jq --arg tenant "$(az account show --subscription "$subscription" --query tenantId --output tsv)" --arg subscription "$subscription" \
      '{ client_ids: .clientIds.value, identities: .identities.value, tenant_id: $tenant, subscription_id: $subscription }'
  # What an older design needed, and this one does not.
  for identity in plan apply; do
    az identity federated-credential list --subscription "$subscription" --resource-group "$group" --identity-name "id-$name-$identity" --query '[].name' --output json |
      jq -r --argjson wanted "$credentials" '.[] | select(. as $name | all($wanted[]; .name != $name)) | select(. != "merge-requests")' |
      while read -r credential; do
        az identity federated-credential delete --subscription "$subscription" --resource-group "$group" --identity-name "id-$name-$identity" --name "$credential" --yes < /dev/null
      done
  done
}

down() {
  if [ "$(az group exists --subscription "$subscription" --name "$group")" != true ]; then
    say "Nothing of $group is there."
    return
  fi
  for id in "$subscription" $(parameter '.parameters.furtherSubscriptionIds.value[]'); do
    for identity in plan apply; do
      principal=$(az identity show --subscription "$subscription" --resource-group "$group" --name "id-$name-$identity" --query principalId --output tsv)
      az role assignment list --subscription "$id" --scope "/subscriptions/$id" --assignee "$principal" --query '[].id' --output tsv |
        while read -r assignment; do az role assignment delete --ids "$assignment" < /dev/null; done
      az role definition list --subscription "$id" --scope "/subscriptions/$id" --custom-role-only true --query "[?roleName=='$name $identity $id'].name" --output tsv |
        while read -r role; do az role definition delete --subscription "$id" --scope "/subscriptions/$id" --name "$role" < /dev/null; done
    done
  done
  az group delete --subscription "$subscription" --name "$group" --yes
}

case ${1-} in
  up) up ;;
  down) down ;;
  *) fail 'say up or down.' ;;
esac
