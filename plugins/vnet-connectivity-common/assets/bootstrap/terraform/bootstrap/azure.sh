#!/bin/sh
# Builds what the pipelines need in Azure, or removes it: a place for the state, two identities and their rights.
#
#   sh bootstrap/azure.sh up      builds it, and prints what it is as JSON; FEDERATED_CREDENTIALS says which tokens of
#                                 the pipelines stand for which identity (variables.tf)
#   sh bootstrap/azure.sh down    removes it, once nothing of the network is left
#
# Whoever runs it has signed in (az login) and is Owner of the subscriptions: it hands out rights. It may be run again
# at any time, by anybody who is: its own state is kept beside that of the network.
set -eu
cd "$(dirname "$0")"

fail() {
  echo "Not done: $*" >&2
  exit 1
}
say() { echo "$*" >&2; }

for tool in az jq terraform; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH."
done
az account show > /dev/null || fail 'sign in with az login first.'

name=$(jq -r .name terraform.tfvars.json)
subscription=$(jq -r '.subscription_id // empty' terraform.tfvars.json)
[ -n "$subscription" ] || subscription=${AZURE_SUBSCRIPTION_ID:-$(az account show --query id --output tsv)}
export TF_VAR_subscription_id="$subscription"
none='{}'
export TF_VAR_federated_credentials="${FEDERATED_CREDENTIALS:-$none}"
export TF_IN_AUTOMATION=true TF_INPUT=false
group=rg-$name-pipelines
container=tfstate
key=bootstrap.tfstate

# The storage account, where it is there already.
account=''
if [ "$(az group exists --subscription "$subscription" --name "$group")" = true ]; then
  account=$(az storage account list --subscription "$subscription" --resource-group "$group" --query '[0].name' --output tsv)
fi

state_there() {
  [ "$(az storage blob exists --auth-mode login --account-name "$account" --container-name "$container" --name "$key" --query exists --output tsv)" = true ]
}

# Whoever runs this may read and write the state. A right takes a few minutes to arrive everywhere.
may_keep_state() {
  if [ "$(az account show --query user.type --output tsv)" = user ]; then
    person=$(az ad signed-in-user show --query id --output tsv)
    kind=User
  else
    person=$(az ad sp show --id "$(az account show --query user.name --output tsv)" --query id --output tsv)
    kind=ServicePrincipal
  fi
  az role assignment create --assignee-object-id "$person" --assignee-principal-type "$kind" \
    --role 'Storage Blob Data Contributor' \
    --scope "/subscriptions/$subscription/resourceGroups/$group/providers/Microsoft.Storage/storageAccounts/$account/blobServices/default/containers/$container" > /dev/null
  tries=0
  until az storage blob list --auth-mode login --account-name "$account" --container-name "$container" --query '[].name' --output tsv > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || fail "the right to read the state in $account has not arrived. Run this again in a few minutes."
    sleep 10
  done
}

state_here() {
  # The second is where Terraform remembers where the state was.
  rm -f backend_override.tf .terraform/terraform.tfstate
  terraform init > /dev/null
}

# Moves the state beside that of the network, or finds it there.
state_beside() {
  cat > backend_override.tf << EOF
terraform {
  backend "azurerm" {
    use_azuread_auth = true
  }
}
EOF
  terraform init "$@" \
    -backend-config="resource_group_name=$group" \
    -backend-config="storage_account_name=$account" \
    -backend-config="container_name=$container" \
    -backend-config="key=$key" > /dev/null
}

up() {
  if [ -n "$account" ] && [ ! -s terraform.tfstate ]; then
    may_keep_state
    state_there || fail "$account is there, but not the state of what is built here ($key). It is in bootstrap/terraform.tfstate where this was run before: run it there again."
    state_beside -reconfigure
  else
    # The first time, or again after the first time was cut short.
    state_here
  fi
  say "Building what the pipelines need in $group."
  terraform apply -auto-approve >&2
  if [ -s terraform.tfstate ] && [ ! -f backend_override.tf ]; then
    account=$(terraform output -json state | jq -r .storage_account)
    may_keep_state
    state_beside -migrate-state -force-copy
    rm -f terraform.tfstate terraform.tfstate.backup
  fi
  terraform output -json | jq 'map_values(.value)'
}

down() {
  [ -n "$account" ] || [ -s terraform.tfstate ] || {
    say "Nothing of $group is there."
    return
  }
  if [ -n "$account" ]; then
    may_keep_state
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    az storage blob list --auth-mode login --account-name "$account" --container-name "$container" --query '[].name' --output json > "$work/blobs"
    jq -r --arg own "$key" '.[] | select(. != $own)' "$work/blobs" > "$work/states"
    while read -r blob; do
      az storage blob download --auth-mode login --account-name "$account" --container-name "$container" --name "$blob" --file "$work/state" --overwrite > /dev/null
      left=$(jq '[.resources[]? | select(.mode == "managed")] | length' "$work/state")
      [ "$left" = 0 ] || fail "the state $blob still has $left resources. Remove the network first: terraform destroy."
    done < "$work/states"
  fi
  if [ ! -s terraform.tfstate ]; then
    state_beside -reconfigure
    # Taken out of what is about to be removed.
    terraform state pull > terraform.tfstate.pulled
    state_here
    mv terraform.tfstate.pulled terraform.tfstate
  else
    state_here
  fi
  terraform destroy -auto-approve >&2
  rm -f terraform.tfstate terraform.tfstate.backup
}

case ${1-} in
  up) up ;;
  down) down ;;
  *) fail 'say up or down.' ;;
esac
