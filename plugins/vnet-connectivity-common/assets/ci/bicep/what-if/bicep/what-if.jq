# Reads what Azure says that a deployment would change:
#
#   az deployment sub what-if … --no-pretty-print | jq --from-file what-if.jq
#
# and answers { summary, changes, drift }: Markdown for people, whether there is anything to deploy, and the resources
# that are not as the Bicep files say.

# Keys never show, whatever what-if makes of them.
def secrets:
  env.SHARED_KEYS, env.CIRCUIT_AUTHORIZATION_KEYS
  | strings | try fromjson catch empty | objects | .[] | strings;

def redacted:
  [secrets] as $secrets
  | walk(if type == "string" and IN($secrets[]) then "***" else . end);

# The properties that differ: { path, type, before, after }. What-if shows them as a tree, in which an element of an
# array has its index for a path.
def properties(above):
  (if above == "" then .path elif .path | test("^[0-9]+$") then above + "[" + .path + "]" else above + "." + .path end)
  as $path
  | if (.children // []) == [] then
      { path: $path, type: .propertyChangeType, before, after }
    else
      .children[] | properties($path)
    end;

# What only Azure says of a resource, and what it keeps where a file says nothing: a network keeps subnets and peerings,
# which are resources of their own.
def of_azure: [
  "bgpPeeringAddress", "bgpPeeringAddresses", "connectionStatus", "egressBytesTransferred", "etag",
  "ingressBytesTransferred", "ipAddress", "ipConfiguration", "ipConfigurationProfiles", "ipConfigurations",
  "networkInterfaces", "privateEndpoints", "provisioningState", "purpose", "resourceGuid", "resourceNavigationLinks",
  "serviceAssociationLinks", "subnets", "tunnelConnectionStatus", "type", "virtualNetworkPeerings"
];

# The values that Azure fills in; beside these, no value at all.
def defaults: {
  capacity: 2,
  connectionMode: "Default",
  connectionProtocol: "IKEv2",
  dpdTimeoutSeconds: 45,
  idleTimeoutInMinutes: 4,
  packetCaptureDiagnosticState: "None",
  privateEndpointNetworkPolicies: "Disabled",
  privateEndpointVNetPolicies: "Disabled",
  privateIPAllocationMethod: "Dynamic",
  privateLinkServiceNetworkPolicies: "Enabled",
  protectionMode: "VirtualNetworkInherited",
  publicIPAddressVersion: "IPv4",
  tier: "Regional"
};

# True if everything in a value is what Azure fills in.
def filled_in($name):
  if type == "object" then to_entries | all(.[]; .key as $key | .value | filled_in($key))
  elif type == "array" then $name == "zones" or . == []
  else IN(null, false, 0, "", defaults[$name]) or ($name | IN(of_azure[]))
  end;

# Tags that the design leaves to others (delivery.ignoredTags in connectivity.yaml). Azure Policy sets its own again with
# each write.
def tags_of_others: "__tags__" | split(",");

# What-if reports differences that a deployment does not make.
# https://learn.microsoft.com/azure/azure-resource-manager/bicep/deploy-what-if
def noise:
  .type == "NoEffect"
  # What the files leave out shows as deleted. It is no difference where Azure has filled it in. Whatever somebody has set
  # is one: a route table, a tag, a route that was added to a table.
  or (
    .type == "Delete"
    and (
      [.path | split(".")[] | sub("\\[[0-9]+\\]$"; "")] as $names
      | any($names[]; IN(of_azure[]))
        # The id of an element is its own; any other is that of a resource that somebody has chosen.
        or (.path | test("\\]\\.id$"))
        or (.before | filled_in($names[-1]))
    )
  )
  or (.type == "Delete" and (.path | startswith("tags.") and (.[5:] | IN(tags_of_others[]))))
  # Azure never shows keys, which makes them look new each time.
  or (.path | test("(sharedKey|authorizationKey)$"))
  # What only a deployment can work out shows as the expression for it.
  or (.after | type == "string" and startswith("["));

def change:
  (.delta // [] | map(properties(""))) as $properties
  | {
      type: .changeType,
      id: .resourceId,
      why: .unsupportedReason,
      real: ($properties | map(select(noise | not))),
      noise: ($properties | map(select(noise)) | length)
    };

def drifted: .type != "Unsupported" and (.type != "Modify" or .real != [] or .noise == 0);

def code: gsub("`"; "'") | "`" + . + "`";

def value: if . == null then "nothing" else tojson | if length > 200 then .[:200] + "…" else . end | code end;

def lines:
  "- **\(.type)** \(.id | code)\(if .why then ": \(.why)" else "" end)",
  (.real[] | "  - \(.path | code): \(.before | value) → \(.after | value)"),
  (if .noise > 0 then "  - \(.noise) more that Azure fills in or does not show" else empty end);

if .error or (.status // "Succeeded") != "Succeeded" then error("What-if failed: \(.error | tojson)") else . end
| (.changes // .properties.changes // error("What-if gave an answer without changes.")) as $all
| [.diagnostics // .properties.diagnostics | .[]? | select(.level != "Info")] as $diagnostics
| [$all | redacted | .[] | select(.changeType != "NoChange" and .changeType != "Ignore") | change] as $changes
| {
    summary: (
      [
        (if $changes == [] then "Nothing would change."
         else "A deployment would change \($changes | length) of the resources:", "" end),
        ($changes[] | lines),
        (if $diagnostics == [] then empty else "", "What-if could not look at everything:", "" end),
        ($diagnostics[] | "- \(.code): \(.message)")
      ] | join("\n")
    ),
    changes: ($changes != [] or $diagnostics != []),
    drift: [$changes[] | select(drifted) | .id]
  }
