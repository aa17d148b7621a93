#!/bin/sh
# Checks what connectivity.yaml promises: who reaches whom, on which way, and which routes the networks have.
#
#   sh tests/promises.sh          whether the network does what tests/routing-cases.yaml says
#   sh tests/promises.sh PLAN     whether Terraform builds it: PLAN is a plan or state as `terraform show -json` prints
#                                 it, or - for standard input
#
# Takes vnet-connectivity from the PATH, or from the npm registry. Where neither has it, nothing is checked.
set -eu

plan=${1-}
case $plan in
  '' | - | /*) ;;
  *) plan=$PWD/$plan ;;
esac
cd "$(dirname "$0")/.."
package=<package>

# The identity and the keys of a pipeline are nothing that the tool needs.
alone() {
  env -i HOME="${HOME-/}" PATH="$PATH" \
    ${NPM_CONFIG_REGISTRY:+NPM_CONFIG_REGISTRY="$NPM_CONFIG_REGISTRY"} \
    ${HTTPS_PROXY:+HTTPS_PROXY="$HTTPS_PROXY"} ${NO_PROXY:+NO_PROXY="$NO_PROXY"} \
    "$@"
}

if command -v vnet-connectivity > /dev/null; then
  check() { alone vnet-connectivity "$@"; }
elif alone npm view "$package" version > /dev/null 2>&1; then
  check() { alone npx --yes --package="$package" vnet-connectivity "$@"; }
else
  # Who writes the plan must not fail for want of a reader.
  if [ "$plan" = - ]; then cat > /dev/null; fi
  echo "Not checked: there is no vnet-connectivity on the PATH, and npm cannot get $package."
  exit 0
fi

if [ -n "$plan" ]; then
  check verify connectivity.yaml --plan "$plan"
elif [ -f tests/routing-cases.yaml ]; then
  check assert tests/routing-cases.yaml
else
  check check connectivity.yaml
fi
