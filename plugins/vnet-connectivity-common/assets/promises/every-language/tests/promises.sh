#!/bin/sh
# Checks what connectivity.yaml promises: who reaches whom, on which way, and which routes the networks have.
#
#   sh tests/promises.sh          whether the network does what tests/routing-cases.yaml says
# begin: terraform
#   sh tests/promises.sh PLAN     whether Terraform builds it: PLAN is a plan or state as `terraform show -json` prints
#                                 it, or - for standard input; tests/without-secrets.jq takes the secrets out first. A plan
#                                 that destroys or replaces something is refused unless
#                                 .vnet-connectivity/accepted.json accepts it for this connectivity.yaml
# end: terraform
# begin: bicep
#   sh tests/promises.sh FILE     whether Bicep builds it: FILE is the snapshot that `bicep snapshot` writes, without
#                                 Azure and without a key
# end: bicep
#   sh tests/promises.sh --since COMMIT
#                                 whether all that the change of connectivity.yaml since COMMIT destroys, replaces or cuts
#                                 is accepted in .vnet-connectivity/accepted.json, for this connectivity.yaml
#
# begin: carried-checker
# The checker is .vnet-connectivity/checker.cjs. It needs Node.js 20 or newer, and neither network nor account.
# end: carried-checker
# begin: checker-package
# The checker is __file__ of __package__@__version__, which npm gets from the registry. Nothing of it runs unless its archive
# is the one that is meant. It needs Node.js 20 or newer, and no account.
# end: checker-package
# Where anything is missing nothing is checked, and that is a failure.
set -eu

fail() {
  echo "Not checked: $*" >&2
  exit 1
}

since=
plan=${1-}
if [ "$plan" = --since ]; then
  since=${2:?'name a commit after --since.'}
  plan=
fi
case $plan in
  '' | - | /*) ;;
  *) plan=$PWD/$plan ;;
esac
cd "$(dirname "$0")/.."
command -v node > /dev/null || fail 'node is not on the PATH. Install Node.js 20 or newer.'
if [ -n "$plan" ] && [ "$plan" != - ] && [ ! -s "$plan" ]; then fail "there is nothing in $plan."; fi

# What runs gets nothing of what the shell around it knows.
alone() { env -i PATH="$PATH" "$@"; }
# begin: carried-checker

checker=.vnet-connectivity/checker.cjs
[ -f "$checker" ] || fail "$checker is missing. Bring it back from the history, or run vnet-connectivity generate --update."
# shellcheck disable=SC2016 # Node expands it.
alone node -e '
  const { createHash } = require("node:crypto");
  const { readFileSync } = require("node:fs");
  const [checker] = process.argv.slice(1);
  const { files } = JSON.parse(readFileSync(".vnet-connectivity/manifest.json", "utf8"));
  const digest = createHash("sha256").update(readFileSync(checker)).digest("hex");
  if (files[checker] !== digest) {
    console.error(`${checker} has the SHA-256 ${digest}, not ${files[checker]}.`);
    process.exit(1);
  }
' "$checker" || fail "$checker is not the file that .vnet-connectivity/manifest.json has the digest of. Bring both back from the history, or run vnet-connectivity generate --update."
# end: carried-checker
# begin: checker-package

command -v npm > /dev/null || fail 'npm is not on the PATH.'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
archive=$folder/$(npm pack --ignore-scripts --silent --pack-destination "$folder" '__package__@__version__') || fail 'npm cannot get __package__@__version__.'
# shellcheck disable=SC2016 # Node expands it.
alone node -e '
  const { createHash } = require("node:crypto");
  const { readFileSync } = require("node:fs");
  const [archive, integrity] = process.argv.slice(1);
  const digest = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (digest !== integrity) {
    console.error(`The archive has the digest ${digest}, not ${integrity}.`);
    process.exit(1);
  }
' "$archive" '__integrity__' || fail '__package__@__version__ is not the package that is meant.'
tar -xzf "$archive" -C "$folder"
checker=$folder/package/__file__
[ -f "$checker" ] || fail '__package__@__version__ has no __file__.'
# end: checker-package

# The design is one that is accepted, and nothing is left of an update that a person has to decide.
found=$(alone node "$checker" check connectivity.yaml < /dev/null) || {
  status=$?
  echo "$found"
  exit "$status"
}

accepted=.vnet-connectivity/accepted.json
[ -f "$accepted" ] || accepted=/dev/null
if [ -n "$since" ]; then
  files=$(git ls-tree --name-only "$since" connectivity.yaml) || fail "$since is no commit of this checkout."
  if [ -z "$files" ]; then
    echo "$since has no connectivity.yaml: nothing is built that could be cut."
    exit 0
  fi
  before=$(git show "$since:connectivity.yaml")
  printf '%s\n' "$before" | alone node "$checker" change - connectivity.yaml --accepted "$accepted"
elif [ -n "$plan" ]; then
  alone node "$checker" verify connectivity.yaml --plan "$plan" --accepted "$accepted"
elif [ -f tests/routing-cases.yaml ]; then
  alone node "$checker" assert tests/routing-cases.yaml
else
  alone node "$checker" check connectivity.yaml
fi
