#!/usr/bin/env bash
# Writes the networks of an Azure tenant, as far as the reader may see them, to one JSON file.
#
#   scripts/azure-network-export.sh > network.json
#   scripts/azure-network-export.sh --subscriptions SUBSCRIPTION … > network.json
#
# It only reads: queries of Azure Resource Graph, and GET requests for what Resource Graph does not hold, such as the
# connections and route tables of virtual hubs. The role Reader on the subscriptions is enough. It needs the Azure command
# line with its extension resource-graph, signed in. Further arguments go to every `az graph query`, such as
# --subscriptions or --management-groups.
set -euo pipefail

api_version=2024-05-01
page_size=1000
networks="resources | where type startswith 'microsoft.network/'"
managers="networkresources | where type startswith 'microsoft.network/networkmanagers'"
scope=("$@")

# Entries of the lists in the file, without the comma between them.
separator=''
failed=''

entry() {
  printf '%s\n%s' "$separator" "$1"
  separator=,
}

# A text as JSON; control characters become spaces.
quoted() {
  printf '"%s"' "$(printf '%s' "$1" | tr '[:cntrl:]' ' ' | sed 's/[\\"]/\\&/g')"
}

failure() {
  failed+="${failed:+,}"$'\n'"{\"id\": $(quoted "$1"), \"reason\": $(quoted "$2")}"
}

graph() {
  az graph query --graph-query "$1" --first "$page_size" "${@:2}" ${scope[@]+"${scope[@]}"} --output json
}

# Every page of a query. The order makes pages hold each row once.
pages() {
  local query=$1 total skip=0 page
  total=$(graph "$query | summarize rows = count()" --query 'data[0].rows')
  while [ "$skip" -eq 0 ] || [ "$skip" -lt "$total" ]; do
    page=$(graph "$query | order by id asc" --skip "$skip")
    entry "$page"
    skip=$((skip + page_size))
  done
}

# Ids of a type for which a condition holds.
ids() {
  graph "resources | where type =~ 'microsoft.network/$1' and $2 | project id | order by id asc" --query 'data[].id' |
    sed -n 's/^ *"\(.*\)",\{0,1\}$/\1/p'
}

# The answer of a list operation with all its pages.
children() {
  local uri="$1/$2?api-version=$api_version" page
  while [ -n "$uri" ]; do
    if ! page=$(az rest --method get --uri "$uri" --output json 2>&1); then
      failure "$1/$2" "$page"
      return
    fi
    # The page itself has its next link no more: the next page follows.
    uri=$(printf '%s\n' "$page" | sed -n 's/^  "nextLink": "\(.*\)",\{0,1\}$/\1/p')
    entry "$(printf '%s\n' "$page" | sed '/^  "nextLink": /s/: .*"/: null/')"
  done
}

printf '{"kind": "AzureNetworkExport", "version": 1, "resources": ['
pages "$networks"
pages "$managers"
for id in $(ids virtualhubs "kind !~ 'RouteServer'"); do
  for kind in hubVirtualNetworkConnections hubRouteTables routingIntent bgpConnections; do
    children "$id" "$kind"
  done
done
for id in $(ids virtualhubs "kind =~ 'RouteServer'"); do
  for kind in bgpConnections ipConfigurations; do
    children "$id" "$kind"
  done
done
for id in $(ids vpngateways true); do children "$id" vpnConnections; done
for id in $(ids expressroutegateways true); do children "$id" expressRouteConnections; done
printf '\n],\n"asked": ["hubVirtualNetworkConnections", "hubRouteTables", "routingIntent", "bgpConnections", "ipConfigurations", "vpnConnections", "expressRouteConnections"],\n"failed": [%s]}\n' "$failed"
