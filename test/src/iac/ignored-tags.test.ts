import { spawnSync } from 'node:child_process';
import { specOf } from './__testUtils__/networks';
import {
  actionsOf,
  describeTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

const spec = {
  ...specOf('mesh', 'per region, active-active with BGP'),
  virtualNetworks: { natGateway: 'StandardV2' },
};
const withIgnored = (ignoredTags: readonly string[]) =>
  repositoryOf({
    ...spec,
    delivery: {
      iac: ['terraform', 'bicep'],
      ci: 'github-actions',
      ignoredTags,
    },
  });

interface Instance {
  readonly type: string;
  readonly values: { readonly id: string; readonly tags?: object };
}

function instancesOf(module: {
  readonly resources?: readonly Instance[];
  readonly child_modules?: readonly object[];
}): readonly Instance[] {
  return [
    ...(module.resources ?? []),
    ...(module.child_modules ?? []).flatMap(instancesOf),
  ];
}

/** Builds a network, lets Azure Policy set a tag on all of it, and returns the actions of the next plan. */
function planAfterPolicy(files: ReadonlyMap<string, string>) {
  const workspace = new Workspace(files);
  workspace.withSharedKeys().succeed('apply', '-auto-approve');
  const tagged = instancesOf(
    (workspace.state() as unknown as { values: { root_module: object } }).values
      .root_module,
  ).filter(({ values }) => 'tags' in values);
  workspace.write(
    'world.jsonl',
    workspace.read('world.jsonl') +
      tagged
        .map(({ type, values }) =>
          JSON.stringify({
            put: values.id,
            type,
            values: {
              ...values,
              tags: { ...values.tags, 'made-by': 'policy' },
            },
          }),
        )
        .join('\n')
        .concat('\n'),
  );
  const actions = actionsOf(workspace.plan());
  const formatted = workspace.terraform('fmt', '-check', '-recursive');
  workspace.remove();
  return { actions, tagged: tagged.length, formatted: formatted.status };
}

describeTerraform('tags that Azure Policy sets', () => {
  it('are a difference of every resource, unless the design leaves them to others', () => {
    const { actions, tagged } = planAfterPolicy(withIgnored([]));
    expect(actions).toEqual({ update: tagged });
    expect(planAfterPolicy(withIgnored(['made-by', 'other']))).toEqual({
      actions: {},
      tagged,
      formatted: 0,
    });
  });
});

describe('what-if of Bicep', () => {
  const answer = JSON.stringify({
    status: 'Succeeded',
    changes: [
      {
        changeType: 'Modify',
        resourceId: '/subscriptions/s/resourceGroups/rg',
        delta: ['made-by', 'somebodys'].map(tag => ({
          path: `tags.${tag}`,
          propertyChangeType: 'Delete',
          before: 'value',
        })),
      },
    ],
  });
  const pathsIn = (ignoredTags: readonly string[]) => {
    const script = withIgnored(ignoredTags).get('bicep/what-if.jq') ?? '';
    const { stdout } = spawnSync('jq', [script], {
      input: answer,
      encoding: 'utf8',
    });
    return JSON.parse(stdout)
      .summary.match(/tags\.[\w-]+/g)
      .sort();
  };

  it('hides the tags of others, and no other', () => {
    expect(pathsIn(['made-by'])).toEqual(['tags.somebodys']);
    expect(pathsIn([])).toEqual(['tags.made-by', 'tags.somebodys']);
  });
});
