# Takes the secrets out of a plan or state, so that it can be handed to what needs none:
#
#   terraform show -json tfplan | jq --from-file tests/without-secrets.jq > plan.json
#
# What is left is what says which network it is. Three things go: what the plan itself marks as sensitive, what has the
# name of a secret, and every text that has the value of a sensitive variable in it.

# A value without what is marked: marks have the shape of the value, with true where it is sensitive.
def unmarked($marks):
  if $marks == true then null
  elif type == "object" and ($marks | type) == "object" then
    with_entries(.key as $key | select($marks[$key] != true) | .value |= unmarked($marks[$key]))
  elif type == "array" and ($marks | type) == "array" then
    [to_entries[] | .key as $index | .value | unmarked($marks[$index])]
  else . end;

def secret:
  test("(shared|authorization|service|access|account|private|connection|preshared|primary|secondary)_?key(_data)?$|secret|passw|passphrase|psk|token|credential|connection_string|certificate"; "i");

# An object, at any depth, without what is named like a secret.
def unnamed: walk(if type == "object" then with_entries(select(.key | secret | not)) else . end);

def resource:
  .sensitive_values as $marks
  | if has("values") then .values |= (unmarked($marks) | unnamed) else . end
  | del(.sensitive_values);

def part:
  {address, resources: [.resources[]? | resource], child_modules: [.child_modules[]? | part]}
  | with_entries(select(.value != null));

def state: if . == null then null else {root_module: ((.root_module // {}) | part)} end;

def change:
  .change as $change
  | {address, previous_address, deposed, mode, type, name, index}
  | .change = {actions: $change.actions, before: ($change.before | unmarked($change.before_sensitive) | unnamed)}
  | with_entries(select(.value != null));

# Arguments whose value stands in the configuration itself.
def configured: walk(if type == "object" and has("expressions") then .expressions |= unnamed else . end);

(.configuration.root_module.variables // {}) as $declared
| [.variables // {} | to_entries[] | select($declared[.key].sensitive or (.key | secret)) | .value.value | .. | strings
  | select(. != "")] as $values
| {
    format_version,
    terraform_version,
    complete,
    errored,
    values: (.values | state),
    planned_values: (.planned_values | state),
    prior_state: (if .prior_state == null then null else {values: (.prior_state.values | state)} end),
    resource_changes: [.resource_changes[]? | change],
    variables: (.variables // {} | with_entries(select(($declared[.key].sensitive or (.key | secret)) | not))),
    configuration: {
      root_module: ((.configuration.root_module // {}) | del(.variables) | configured)
    }
  }
| with_entries(select(.value != null))
# A text that has the value of a secret in it says so instead. Of very short ones only the whole text.
| walk(
    if type == "string" and (. as $text | any($values[]; . as $value | $text == $value or (($value | length) > 3 and ($text | contains($value)))))
    then "(sensitive)" else . end
  )
