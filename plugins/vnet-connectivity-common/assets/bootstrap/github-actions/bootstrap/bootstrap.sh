#!/bin/sh
# Sets up, once, what the workflows of this repository need, in Azure and on GitHub. It may be run again at any time.
#
#   sh bootstrap/bootstrap.sh --approver WHO [--approver WHO]...
#
# WHO approves what is applied: the login of a person, or ORGANISATION/TEAM. Whoever runs it has signed in (az login,
# gh auth login), is Owner of the subscriptions and administrator of the repository.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "Not done: $*" >&2
  exit 1
}
say() { echo "$*" >&2; }

for tool in gh jq; do
  command -v "$tool" > /dev/null || fail "$tool is not on the PATH."
done
# begin: protected-plan
command -v openssl > /dev/null || fail 'openssl is not on the PATH.'
# end: protected-plan

reviewers='[]'
while [ $# -gt 0 ]; do
  if [ "$1" != --approver ] || [ -z "${2-}" ]; then fail 'usage: sh bootstrap/bootstrap.sh --approver WHO [--approver WHO]...'; fi
  case $2 in
    */*) reviewer=$(gh api "orgs/${2%%/*}/teams/${2#*/}" | jq '{ type: "Team", id }') ;;
    *) reviewer=$(gh api "users/$2" | jq '{ type: "User", id }') ;;
  esac
  reviewers=$(echo "$reviewers" | jq --argjson one "$reviewer" '. + [$one]')
  shift 2
done
[ "$reviewers" != '[]' ] || fail 'name at least one person or team that approves what is applied: --approver WHO.'

repository=$(gh repo view --json nameWithOwner --jq .nameWithOwner)
host=$(gh repo view --json url --jq .url | sed 's|^https://\([^/]*\)/.*|\1|')
case $host in
  github.com) issuer=https://token.actions.githubusercontent.com ;;
  *.ghe.com) issuer=https://token.actions.$host ;;
  *) issuer=https://$host/_services/token ;;
esac

# The beginning of the subjects of its tokens. Since July 2026 GitHub writes the ids of owner and repository into it,
# which no other repository of the same name gets.
claim=$(gh api "repos/$repository/actions/oidc/customization/sub")
[ "$(echo "$claim" | jq .use_default)" = true ] || fail "the subjects of the tokens of $repository follow a template of its own. Go back to the default: gh api --method PUT repos/$repository/actions/oidc/customization/sub -F use_default=true"
prefix=$(echo "$claim" | jq -r --arg names "repo:$repository" '.sub_claim_prefix // $names')

credentials=$(jq -n --arg issuer "$issuer" --arg prefix "$prefix" '
  def token($identity; $part): { identity: $identity, issuer: $issuer, subject: ($prefix + ":" + $part) };
  {
    # begin: terraform
    "pull-request": token("plan"; "environment:pull-request"),
    "plan": token("plan"; "environment:plan"),
    # end: terraform
    # begin: bicep
    "bicep-pull-request": token("plan"; "pull_request"),
    "bicep-main": token("plan"; "ref:refs/heads/main"),
    # end: bicep
    "production": token("apply"; "environment:production")
  }')
azure=$(FEDERATED_CREDENTIALS=$credentials sh bootstrap/azure.sh up)
of_azure() { echo "$azure" | jq -er "$1"; }

say "Setting up the environments of $repository."
environment() {
  name=$1
  gh api --method PUT "repos/$repository/environments/$name" --input - > /dev/null
}
only_main() {
  [ "$(gh api "repos/$repository/environments/$1/deployment-branch-policies" --jq '[.branch_policies[] | select(.name == "main")] | length')" != 0 ] ||
    gh api --method POST "repos/$repository/environments/$1/deployment-branch-policies" -f name=main > /dev/null
}
limited='{ "deployment_branch_policy": { "protected_branches": false, "custom_branch_policies": true } }'
# begin: terraform
echo '{ "deployment_branch_policy": null }' | environment pull-request
echo "$limited" | environment plan
only_main plan
# end: terraform
echo "$limited" | jq --argjson reviewers "$reviewers" '. + { $reviewers, prevent_self_review: true }' | environment production ||
  fail 'GitHub refuses approvals in the environment production. In private repositories they need GitHub Enterprise.'
only_main production

gh variable set AZURE_TENANT_ID --repo "$repository" --body "$(of_azure .tenant_id)"
gh variable set AZURE_SUBSCRIPTION_ID --repo "$repository" --body "$(of_azure .subscription_id)"
gh variable set AZURE_CLIENT_ID --repo "$repository" --body "$(of_azure .client_ids.plan)"
gh variable set AZURE_CLIENT_ID --repo "$repository" --env production --body "$(of_azure .client_ids.apply)"
# begin: terraform
gh variable set TFSTATE_RESOURCE_GROUP --repo "$repository" --body "$(of_azure .state.resource_group)"
gh variable set TFSTATE_STORAGE_ACCOUNT --repo "$repository" --body "$(of_azure .state.storage_account)"
gh variable set TFSTATE_CONTAINER --repo "$repository" --body "$(of_azure .state.container)"
# end: terraform
# begin: any-secret

has_secret() { gh secret list --repo "$repository" --env "$2" --json name --jq '.[].name' | grep -qx "$1"; }
# end: any-secret
# begin: protected-plan
if ! has_secret PLAN_PASSPHRASE plan || ! has_secret PLAN_PASSPHRASE production; then
  passphrase=$(openssl rand -hex 32)
  for name in plan production; do
    printf %s "$passphrase" | gh secret set PLAN_PASSPHRASE --repo "$repository" --env "$name"
  done
fi
# end: protected-plan

say 'Protecting main.'
gh api --method PUT "repos/$repository/branches/main/protection" --input - > /dev/null << 'EOF'
{
  "required_status_checks": { "strict": true, "contexts": ["validate", "promises"] },
  "enforce_admins": true,
  "required_pull_request_reviews": { "required_approving_review_count": 1, "dismiss_stale_reviews": true },
  "restrictions": null,
  "allow_force_pushes": false,
  "allow_deletions": false
}
EOF

say 'Done.'
# begin: shared-keys
has_secret SHARED_KEYS production || say 'Left to you: the secret SHARED_KEYS (README.md, Pipeline).'
# end: shared-keys
# begin: authorization-keys
has_secret CIRCUIT_AUTHORIZATION_KEYS production || say 'Left to you: the secret CIRCUIT_AUTHORIZATION_KEYS (README.md, Pipeline).'
# end: authorization-keys
