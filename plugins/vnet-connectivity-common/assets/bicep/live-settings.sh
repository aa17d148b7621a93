#!/bin/sh
# Writes into live-settings.json what others have set on the virtual networks of this deployment and on their subnets:
# their network security groups, route tables and NAT gateways, delegations, service endpoints and the policies of private
# endpoints; DNS servers and a DDoS protection plan. A deployment sets back what it does not name, and names these then.
#
# Run it before each what-if and each deployment, and do not commit what it writes. It needs jq and the Azure CLI, signed
# in as somebody who may read the networks.
set -eu
cd "$(dirname "$0")"

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

echo '{}' > live-settings.json
SHARED_KEYS='{}' CIRCUIT_AUTHORIZATION_KEYS='{}' az bicep build-params --file main.bicepparam --stdout > "$folder/built.json"
az account show --query id --output tsv > "$folder/subscription"

# The networks of the deployment: [{ key, id, group, name }], where the group is that of what is built beside a network.
jq --rawfile subscription "$folder/subscription" '
  .parametersJson | fromjson | .parameters | map_values(.value)
  | (.subscriptionId // ($subscription | rtrimstr("\n"))) as $default
  | .name as $name
  | [
      (.regions + (.spokes // {}) | to_entries[])
      | "rg-\($name)-\(.key)" as $group
      | {
          key,
          name: $name,
          group: $group,
          id: (
            .value.virtualNetworkId
            // "/subscriptions/\(.value.subscriptionId // $default)/resourceGroups/\($group)/providers/Microsoft.Network/virtualNetworks/vnet-\($name)-\(.key)"
          )
        }
    ]
' "$folder/built.json" > "$folder/networks.json"

: > "$folder/found.json"
subscriptions=$(jq --raw-output '[.[].id | split("/")[2] | ascii_downcase] | unique[]' "$folder/networks.json")
for subscription in $subscriptions; do
  page="/subscriptions/$subscription/providers/Microsoft.Network/virtualNetworks?api-version=2024-07-01"
  while [ -n "$page" ]; do
    az rest --method get --uri "$page" --output json > "$folder/page.json"
    jq '.value[]' "$folder/page.json" >> "$folder/found.json"
    page=$(jq --raw-output '.nextLink // ""' "$folder/page.json")
  done
done

jq --slurp --slurpfile networks "$folder/networks.json" '
  def some: with_entries(select(.value != null and .value != [] and .value != {}));

  # A route table or NAT gateway of this deployment is no longer on a subnet that the files do not give it to.
  def of_others($network; $prefix):
    select(
      . != null
      and (.id | test("/resourceGroups/\($network.group)/.*/\($prefix)-\($network.name)-[^/]*$"; "i") | not)
    )
    | { id };

  def subnet($network):
    .properties
    | {
        networkSecurityGroup: [.networkSecurityGroup | values | { id }][0],
        routeTable: [.routeTable | of_others($network; "rt")][0],
        natGateway: [.natGateway | of_others($network; "ng")][0],
        delegations: [.delegations[]? | { name, properties: { serviceName: .properties.serviceName } }],
        serviceEndpoints: [.serviceEndpoints[]? | { service, locations } | some],
        serviceEndpointPolicies: [.serviceEndpointPolicies[]? | { id }],
        privateEndpointNetworkPolicies,
        privateLinkServiceNetworkPolicies
      }
    | some;

  def network:
    .properties
    | {
        dhcpOptions: ({ dnsServers: .dhcpOptions.dnsServers } | some),
        enableDdosProtection,
        ddosProtectionPlan: [.ddosProtectionPlan | values | { id }][0],
        flowTimeoutInMinutes,
        bgpCommunities: ({ virtualNetworkCommunity: .bgpCommunities.virtualNetworkCommunity } | some),
        privateEndpointVNetPolicies
      }
    | some;

  INDEX(.id | ascii_downcase) as $found
  | [
      $networks[0][]
      | . as $network
      | $found[.id | ascii_downcase]
      | select(. != null)
      | {
          key: $network.key,
          value: {
            network: network,
            subnets: ([.properties.subnets[]? | { key: .name, value: subnet($network) }] | from_entries)
          }
        }
    ]
  | from_entries
' "$folder/found.json" > "$folder/live-settings.json"
mv "$folder/live-settings.json" live-settings.json
