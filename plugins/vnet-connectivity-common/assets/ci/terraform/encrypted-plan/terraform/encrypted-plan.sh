#!/bin/sh
# Encrypts Terraform's plan on its way from the job that makes it to the job that applies it.
#
#   sh encrypted-plan.sh close PLAN ENCRYPTED
#   sh encrypted-plan.sh open ENCRYPTED PLAN
#
# PLAN_PASSPHRASE is any long random text. AES-256-CBC keeps the plan secret. Before what is encrypted stands its
# HMAC-SHA-256, which is checked before anything is decrypted: what was changed on the way is no plan. PBKDF2 makes the
# two keys of the passphrase, each with a salt of its own.
set -eu
umask 077

fail() {
  echo "The plan is neither encrypted nor decrypted: $*" >&2
  exit 1
}

if [ $# != 3 ]; then fail 'say open or close, and the names of two files.'; fi
if [ -z "${PLAN_PASSPHRASE-}" ]; then fail 'PLAN_PASSPHRASE is not set.'; fi
if [ ! -s "$2" ]; then fail "there is nothing in $2."; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

with_passphrase() { openssl enc -aes-256-cbc -md sha256 -pbkdf2 -iter 600000 -pass env:PLAN_PASSPHRASE "$@"; }

# The HMAC of what is encrypted: 64 hexadecimal digits.
code() {
  key=$(with_passphrase -S 706c616e2d6d6163 -P | sed -n 's/^key=//p')
  if [ ${#key} != 64 ]; then fail 'OpenSSL makes no key of PLAN_PASSPHRASE.'; fi
  code=$(openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -r "$work/encrypted" | cut -c 1-64)
  if [ ${#code} != 64 ]; then fail 'OpenSSL makes no HMAC.'; fi
  echo "$code"
}

case $1 in
  close)
    with_passphrase -in "$2" -out "$work/encrypted"
    code > "$work/closed"
    cat "$work/encrypted" >> "$work/closed"
    mv "$work/closed" "$3"
    ;;
  open)
    # The 64 digits and the end of their line.
    tail -c +66 "$2" > "$work/encrypted"
    code=$(code)
    if [ "$(head -n 1 "$2" | tr -d '\0')" != "$code" ]; then
      fail "$2 was changed, or encrypted with another PLAN_PASSPHRASE."
    fi
    with_passphrase -d -in "$work/encrypted" -out "$work/plan"
    mv "$work/plan" "$3"
    ;;
  *) fail 'say open or close.' ;;
esac
