#!/bin/sh
# Writes the dependency lock files of Terraform, with the hashes of the providers for every system that people and
# pipelines work on. Somebody reviews and commits them; the pipeline proposes them where they are missing.
#
#   sh terraform/lock-file.sh            writes what is missing
#   sh terraform/lock-file.sh --propose  commits what was missing to the branch lock-file, from which it is proposed;
#                                        does nothing where nothing is missing, or where the branch is there already
#   sh terraform/lock-file.sh --upgrade  writes them anew, for newer versions of the providers
set -eu
cd "$(dirname "$0")/.."

name=.terraform.lock.hcl
write() {
  # The modules are read, and no provider is asked for anything.
  terraform -chdir="$1" get > /dev/null
  terraform -chdir="$1" providers lock \
    -platform=linux_amd64 -platform=linux_arm64 \
    -platform=darwin_amd64 -platform=darwin_arm64 \
    -platform=windows_amd64
}
folders() {
  for folder in terraform bootstrap; do
    if [ -f "$folder/terraform.tf" ]; then echo "$folder"; fi
  done
}
missing() {
  for folder in $(folders); do
    if [ ! -f "$folder/$name" ]; then echo "$folder"; fi
  done
}

case ${1-} in
  '')
    for folder in $(missing); do write "$folder"; done
    ;;
  --upgrade)
    for folder in $(folders); do
      rm -f "$folder/$name"
      write "$folder"
    done
    ;;
  --propose)
    lacking=$(missing)
    if [ -z "$lacking" ]; then
      echo 'The lock files are there.'
      exit
    fi
    if git ls-remote --exit-code --heads origin lock-file > /dev/null; then
      echo 'The branch lock-file proposes them already.'
      exit
    fi
    git checkout --quiet -B lock-file
    for folder in $lacking; do
      write "$folder"
      git add --force "$folder/$name"
    done
    git -c user.name=pipeline -c user.email=pipeline@localhost commit --quiet --message 'Lock the versions and hashes of the providers'
    shift
    # What the system needs to take it, such as the options of a merge request.
    git push --quiet "$@" origin lock-file
    echo 'The branch lock-file has them.'
    ;;
  *)
    echo 'Not done: say nothing, --propose or --upgrade.' >&2
    exit 1
    ;;
esac
