#!/bin/sh
# Sets up, once, what the pipelines of this repository need, in Azure and in Azure DevOps. It may be run again at any time.
#
#   sh bootstrap/bootstrap.sh --organization URL --project NAME --repository NAME --approver WHO [--approver WHO]...
#
# URL looks like https://dev.azure.com/contoso. WHO approves what is applied: the mail address of a person. Whoever runs it
# has signed in (az login), is Owner of the subscriptions and administrator of the project. It needs the extension
# azure-devops of the Azure CLI.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "Not done: $*" >&2
  exit 1
}
say() { echo "$*" >&2; }
usage='usage: sh bootstrap/bootstrap.sh --organization URL --project NAME --repository NAME --approver WHO [--approver WHO]...'

for tool in az jq; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH."
done
# begin: protected-plan
command -v openssl > /dev/null || fail 'openssl is not on the PATH.'
# end: protected-plan

organization='' project='' repository='' people=''
while [ $# -gt 0 ]; do
  [ -n "${2-}" ] || fail "$usage"
  case $1 in
    --organization) organization=${2%/} ;;
    --project) project=$2 ;;
    --repository) repository=$2 ;;
    --approver) people="$people $2" ;;
    *) fail "$usage" ;;
  esac
  shift 2
done
if [ -z "$organization" ] || [ -z "$project" ] || [ -z "$repository" ] || [ -z "$people" ]; then fail "$usage"; fi

devops() { az "$@" --organization "$organization" --project "$project" --output json; }
# Calls the REST API: METHOD, AREA/RESOURCE, and further arguments; the body on standard input.
invoke() {
  cat > "$work/body"
  method=$1 resource=$2
  shift 2
  az devops invoke --organization "$organization" --http-method "$method" --area "${resource%%/*}" --resource "${resource#*/}" \
    --route-parameters "project=$project" "$@" --in-file "$work/body" --output json
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

approvers='[]'
for person in $people; do
  one=$(az devops user show --organization "$organization" --user "$person" --query id --output tsv)
  approvers=$(echo "$approvers" | jq --arg id "$one" '. + [{ $id }]')
done
project_id=$(az devops project show --organization "$organization" --project "$project" --query id --output tsv)

connection() { devops devops service-endpoint list | jq --arg name "__network__-$1" '[.[] | select(.name == $name)][0] // empty'; }
credentials() {
  for identity in plan apply; do
    connection "$identity" | jq --arg identity "$identity" '{ ($identity): {
      identity: $identity,
      issuer: .authorization.parameters.workloadIdentityFederationIssuer,
      subject: .authorization.parameters.workloadIdentityFederationSubject
    } }'
  done | jq -s 'add // {}'
}

# The identities come first, as a service connection names one; then Azure is told which tokens it accepts, which only the
# service connection knows.
azure=$(FEDERATED_CREDENTIALS=$(credentials) sh bootstrap/azure.sh up)
of_azure() { echo "$azure" | jq -er "$1"; }
subscription_name=$(az account show --subscription "$(of_azure .subscription_id)" --query name --output tsv)
for identity in plan apply; do
  [ -z "$(connection "$identity")" ] || continue
  jq -n --arg name "__network__-$identity" --arg project "$project" --arg id "$project_id" --arg tenant "$(of_azure .tenant_id)" \
    --arg subscription "$(of_azure .subscription_id)" --arg subscriptionName "$subscription_name" --arg client "$(of_azure ".client_ids.$identity")" '{
      name: $name,
      type: "azurerm",
      url: "https://management.azure.com/",
      data: { environment: "AzureCloud", scopeLevel: "Subscription", subscriptionId: $subscription, $subscriptionName, creationMode: "Manual" },
      authorization: { scheme: "WorkloadIdentityFederation", parameters: { tenantid: $tenant, serviceprincipalid: $client } },
      serviceEndpointProjectReferences: [{ name: $name, projectReference: { $id, name: $project } }],
      isShared: false
    }' > "$work/connection"
  devops devops service-endpoint create --service-endpoint-configuration "$work/connection" > /dev/null
done
FEDERATED_CREDENTIALS=$(credentials) sh bootstrap/azure.sh up > /dev/null

say 'Setting up approvals and checks.'
environment=$(invoke GET distributedtask/environments --query-parameters name=production < /dev/null | jq '.value[0].id // empty')
[ -n "$environment" ] || environment=$(echo '{ "name": "production" }' | invoke POST distributedtask/environments | jq .id)

# has_check TYPE ID KIND: whether what has this id has a check of this kind already.
has_check() {
  invoke GET PipelinesChecks/configurations --api-version 7.1-preview --query-parameters "resourceType=$1" "resourceId=$2" < /dev/null |
    jq -e --arg kind "$3" 'any(.value[]; (.type.id | ascii_downcase) == $kind)' > /dev/null
}
approval=8c6f20a7-a545-4486-9777-f762fafe0d4d
task=fe1de3ee-a436-41b4-bb20-f6eb4cb879a7
has_check environment "$environment" "$approval" ||
  jq -n --arg type "$approval" --arg id "$environment" --argjson approvers "$approvers" '{
    type: { id: $type, name: "Approval" },
    settings: { $approvers, minRequiredApprovers: 1, requesterCannotBeApprover: true, executionOrder: "anyOrder", blockedApprovers: [], instructions: "" },
    resource: { type: "environment", $id, name: "production" },
    timeout: 43200
  }' | invoke POST PipelinesChecks/configurations --api-version 7.1-preview > /dev/null

# Allows main only: TYPE, ID, NAME.
only_main() {
  has_check "$1" "$2" "$task" ||
    jq -n --arg task "$task" --arg type "$1" --arg id "$2" --arg name "$3" '{
      type: { id: $task, name: "Task Check" },
      settings: {
        displayName: "Branch control",
        definitionRef: { id: "86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b", name: "evaluatebranchProtection", version: "0.0.1" },
        inputs: { allowedBranches: "refs/heads/main", ensureProtectionOfBranch: "true", allowUnknownStatusBranch: "false" }
      },
      resource: { $type, $id, $name },
      timeout: 1440
    }' | invoke POST PipelinesChecks/configurations --api-version 7.1-preview > /dev/null
}
only_main endpoint "$(connection apply | jq -r .id)" '__network__-apply'
# begin: protected-plan

group=$(devops pipelines variable-group list --group-name '__network__-secrets' | jq '.[0].id // empty')
if [ -z "$group" ]; then
  group=$(devops pipelines variable-group create --name '__network__-secrets' --variables description='Secrets of the pipelines' | jq .id)
  # The value is in the environment, where other processes do not see it.
  AZURE_DEVOPS_EXT_PIPELINE_VAR_PLAN_PASSPHRASE=$(openssl rand -hex 32)
  export AZURE_DEVOPS_EXT_PIPELINE_VAR_PLAN_PASSPHRASE
  devops pipelines variable-group variable create --group-id "$group" --name PLAN_PASSPHRASE --secret true > /dev/null
  unset AZURE_DEVOPS_EXT_PIPELINE_VAR_PLAN_PASSPHRASE
fi
only_main variablegroup "$group" '__network__-secrets'
# end: protected-plan

say 'Protecting main.'
repository_id=$(devops repos show --repository "$repository" | jq -r .id)
policies=$(devops repos policy list --repository-id "$repository_id" --branch main)
has_policy() { echo "$policies" | jq -e --arg name "$1" 'any(.[]; .type.displayName == $name)' > /dev/null; }
has_policy 'Minimum number of reviewers' ||
  devops repos policy approver-count create --repository-id "$repository_id" --branch main --blocking true --enabled true \
    --minimum-approver-count 1 --creator-vote-counts false --allow-downvotes false --reset-on-source-push true > /dev/null
pipelines="azure-pipelines.yml"
# begin: beside-bicep
pipelines="azure-pipelines.yml azure-pipelines-bicep.yml"
# end: beside-bicep
for file in $pipelines; do
  name="__network__ ${file%.yml}"
  pipeline=$(devops pipelines list --name "$name" | jq '.[0].id // empty')
  [ -n "$pipeline" ] || pipeline=$(devops pipelines create --name "$name" --repository "$repository" --repository-type tfsgit --branch main --yml-path "$file" --skip-first-run true | jq .id)
  echo "$policies" | jq -e --argjson id "$pipeline" 'any(.[]; .settings.buildDefinitionId == $id)' > /dev/null ||
    devops repos policy build create --repository-id "$repository_id" --branch main --blocking true --enabled true \
      --build-definition-id "$pipeline" --display-name "$name" --manual-queue-only false --queue-on-source-update-only true --valid-duration 0 > /dev/null
done

say 'Done. Write these into the variables at the top of the pipelines:'
say '  planServiceConnection: __network__-plan'
say '  applyServiceConnection: __network__-apply'
# begin: terraform
say "  TFSTATE_RESOURCE_GROUP: $(of_azure .state.resource_group)"
say "  TFSTATE_STORAGE_ACCOUNT: $(of_azure .state.storage_account)"
say "  TFSTATE_CONTAINER: $(of_azure .state.container)"
# end: terraform
# begin: shared-keys
say 'Left to you: the secret SHARED_KEYS of the variable group __network__-secrets (README.md, Pipeline).'
# end: shared-keys
# begin: authorization-keys
say 'Left to you: the secret CIRCUIT_AUTHORIZATION_KEYS of the variable group __network__-secrets (README.md, Pipeline).'
# end: authorization-keys
