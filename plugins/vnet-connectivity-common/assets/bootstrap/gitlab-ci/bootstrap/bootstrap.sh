#!/bin/sh
# Sets up, once, what the pipelines of this project need, in Azure and on GitLab. It may be run again at any time.
#
#   sh bootstrap/bootstrap.sh --approver WHO [--approver WHO]...
#
# WHO approves what is applied: the name of a user. Whoever runs it has signed in (az login, glab auth login), is Owner of
# the subscriptions and maintainer of the project.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "Not done: $*" >&2
  exit 1
}
say() { echo "$*" >&2; }

for tool in az glab jq; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH."
done
# begin: protected-plan
command -v openssl > /dev/null || fail 'openssl is not on the PATH.'
# end: protected-plan

approvers='[]'
while [ $# -gt 0 ]; do
  if [ "$1" != --approver ] || [ -z "${2-}" ]; then fail 'usage: sh bootstrap/bootstrap.sh --approver WHO [--approver WHO]...'; fi
  one=$(glab api "users?username=$2" | jq '.[0].id // empty')
  [ -n "$one" ] || fail "GitLab knows no user $2."
  approvers=$(echo "$approvers" | jq --argjson one "$one" '. + [$one]')
  shift 2
done
[ "$approvers" != '[]' ] || fail 'name at least one user who approves what is applied: --approver WHO.'

project=$(glab api projects/:id)
of_project() { echo "$project" | jq -er "$1"; }
path=$(of_project .path_with_namespace)
main=$(of_project .default_branch)
issuer=$(of_project .web_url | sed 's|^\(https://[^/]*\)/.*|\1|')

# The tokens of the default branch stand for either identity: which one, says AZURE_CLIENT_ID, and that of the identity that
# writes is known to the protected environment production only.
credentials=$(jq -n --arg issuer "$issuer" --arg subject "project_path:$path:ref_type:branch:ref:$main" '
  def token($identity): { identity: $identity, issuer: $issuer, subject: $subject };
  { "default-branch": token("plan"), "production": token("apply") }')
azure=$(FEDERATED_CREDENTIALS=$credentials sh bootstrap/azure.sh up)
of_azure() { echo "$azure" | jq -er "$1"; }

# A merge request may have any branch. Only a flexible federated credential takes them all, which Azure has as a preview
# (https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials).
jq -n --arg issuer "$issuer" --arg expression "claims['sub'] matches 'project_path:$path:ref_type:branch:ref:*'" '{
  properties: {
    issuer: $issuer,
    audiences: ["api://AzureADTokenExchange"],
    claimsMatchingExpression: { value: $expression, languageVersion: 1 }
  }
}' | az rest --method put --body @- \
  --url "https://management.azure.com$(of_azure .identities.plan)/federatedIdentityCredentials/merge-requests?api-version=2025-01-31-preview" > /dev/null

# variable NAME VALUE SCOPE PROTECTED MASKED
variable() {
  printf %s "$2" | jq -sR --arg key "$1" --arg scope "$3" --argjson protected "$4" --argjson masked "$5" \
    '{ $key, value: ., environment_scope: $scope, $protected, $masked, raw: true }' > "$work/variable"
  if has_variable "$1" "$3"; then
    scope=$(printf %s "$3" | jq -sRr @uri)
    glab api --method PUT "projects/:id/variables/$1?filter%5Benvironment_scope%5D=$scope" --header 'Content-Type: application/json' --input "$work/variable" > /dev/null
  else
    glab api --method POST projects/:id/variables --header 'Content-Type: application/json' --input "$work/variable" > /dev/null
  fi
}
has_variable() {
  glab api --paginate 'projects/:id/variables?per_page=100' |
    jq -es --arg key "$1" --arg scope "$2" 'flatten | any(.key == $key and .environment_scope == $scope)' > /dev/null
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say "Setting the variables of $path."
variable AZURE_TENANT_ID "$(of_azure .tenant_id)" '*' false false
variable AZURE_SUBSCRIPTION_ID "$(of_azure .subscription_id)" '*' false false
variable AZURE_CLIENT_ID "$(of_azure .client_ids.plan)" '*' false false
variable AZURE_CLIENT_ID "$(of_azure .client_ids.apply)" production true false
# begin: terraform
variable TFSTATE_RESOURCE_GROUP "$(of_azure .state.resource_group)" '*' false false
variable TFSTATE_STORAGE_ACCOUNT "$(of_azure .state.storage_account)" '*' false false
variable TFSTATE_CONTAINER "$(of_azure .state.container)" '*' false false
# end: terraform
# begin: protected-plan
has_variable PLAN_PASSPHRASE 'production*' || variable PLAN_PASSPHRASE "$(openssl rand -hex 32)" 'production*' true true
# end: protected-plan

say "Protecting $main and the environment production."
branch=$(printf %s "$main" | jq -sRr @uri)
if glab api "projects/:id/protected_branches/$branch" > /dev/null 2>&1; then
  glab api --method DELETE "projects/:id/protected_branches/$branch" > /dev/null
fi
# Nobody pushes; maintainers merge.
glab api --method POST projects/:id/protected_branches -f "name=$main" -F push_access_level=0 -F merge_access_level=40 > /dev/null
glab api --method PUT projects/:id -F only_allow_merge_if_pipeline_succeeds=true > /dev/null

glab api --method POST projects/:id/environments -f name=production > /dev/null 2>&1 || glab api 'projects/:id/environments?name=production' | jq -e 'length > 0' > /dev/null || fail 'GitLab makes no environment production.'
if glab api projects/:id/protected_environments/production > /dev/null 2>&1; then
  glab api --method DELETE projects/:id/protected_environments/production > /dev/null
fi
jq -n --argjson approvers "$approvers" '{
  name: "production",
  deploy_access_levels: [{ access_level: 40 }],
  approval_rules: [$approvers[] | { user_id: ., required_approvals: 1 }]
}' > "$work/environment"
glab api --method POST projects/:id/protected_environments --header 'Content-Type: application/json' --input "$work/environment" > /dev/null ||
  fail 'GitLab refuses to protect the environment production, which needs GitLab Premium. Without it whoever may merge may apply.'

if [ "$(glab api projects/:id/pipeline_schedules | jq '[.[] | select(.description == "Drift")] | length')" = 0 ]; then
  glab api --method POST projects/:id/pipeline_schedules -f description=Drift -f "ref=$main" -f 'cron=23 5 * * *' > /dev/null
fi

say 'Done.'
# begin: shared-keys
say 'Left to you: the variables SHARED_KEY_… (README.md, Pipeline).'
# end: shared-keys
# begin: authorization-keys
say 'Left to you: the variables CIRCUIT_AUTHORIZATION_KEY_… (README.md, Pipeline).'
# end: authorization-keys
