# Keys for asking what would change, which needs one for every connection and no true one: what-if shows no keys, and
# what-if.jq compares none. Reads what `az bicep build-params --stdout` prints, and makes a key for every two ends that a
# connection could join.
.parametersJson | fromjson | .parameters
| (.regions.value | keys) as $regions
| ($regions + (.sites.value // {} | keys)) as $ends
| (.circuits.value // {} | keys) as $circuits
| [
    $regions[] as $region
    | ($ends[] | {key: "\($region)/\(.)", value: "what_if_needs_no_key"}),
      ($circuits[] | {key: "\($region)/\(.)", value: "00000000-0000-0000-0000-000000000000"})
  ]
| from_entries
