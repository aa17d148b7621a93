import { parseTerraformDocument } from './document';

const plan = { format_version: '1.2', planned_values: { root_module: {} } };

it.each([
  ['a plan', plan],
  ['a state', { format_version: '1.0', values: { root_module: {} } }],
])('reads %s', (_, data) => {
  expect(parseTerraformDocument(`  ${JSON.stringify(data)}\n`)).toEqual({
    document: data,
  });
});

it.each([
  [
    'a binary plan file',
    'PK\u0003\u0004\u0014',
    /binary plan file.*terraform show -json FILE/,
  ],
  [
    'the state file itself',
    JSON.stringify({ version: 4, serial: 3, lineage: 'x', resources: [] }),
    /state file of Terraform's own.*terraform show -json/,
  ],
  [
    'the log of a run',
    '{"@level":"info","type":"version"}\n{"@level":"info"}',
    /log of a run with -json.*terraform show -json/,
  ],
  [
    'a state without resources',
    '{"format_version":"1.0","terraform_version":"1.11.0"}',
    /holds no resources/,
  ],
  [
    'the schemas of the providers',
    '{"format_version":"1.0","provider_schemas":{}}',
    /no plan and no state/,
  ],
  [
    'a version to come',
    JSON.stringify({ ...plan, format_version: '2.0' }),
    /format_version is 2\.0/,
  ],
  [
    'a broken plan',
    JSON.stringify({ ...plan, planned_values: { root_module: [] } }),
    /planned_values\.root_module/,
  ],
])('says what is wrong with %s', (_, text, problem) => {
  expect(parseTerraformDocument(text)).toEqual({
    problem: expect.stringMatching(problem),
  });
});

it.each([
  ['a spec in YAML', 'kind: ConnectivitySpec'],
  ['a spec in JSON', '{"kind":"ConnectivitySpec"}'],
  ['YAML in braces', '{ kind: Topology }'],
  ['a list', '[]'],
  ['nothing', ''],
])('leaves %s to others', (_, text) => {
  expect(parseTerraformDocument(text)).toBeUndefined();
});
