import type { Question } from './question';

const network = {
  name: 'SPEC',
  description:
    'A ConnectivitySpec, or a network in any form that is read: a file, or - for standard input.',
} as const;

const spec = {
  name: 'SPEC',
  description: 'A ConnectivitySpec: a file, or - for standard input.',
} as const;

const fail = {
  name: 'fail',
  type: 'text',
  value: 'ID',
  description: 'Let this element have failed; may be given again.',
  repeatable: true,
} as const;

const accept = {
  name: 'accept',
  type: 'text',
  value: 'WHAT',
  description:
    'Exit with 0 although this happens: replace, delete, cut, the address of a resource, or a flow as it is printed; may be given again.',
  repeatable: true,
} as const;

const policy = {
  name: 'policy',
  type: 'text',
  value: 'FILE',
  description:
    'The policy of a portal for specs: a YAML file with the keys of vnetConnectivity.policy.',
} as const;

const design = {
  description:
    'A ConnectivitySpec, or the folder of a generated repository: a path, or - for standard input.',
} as const;

const answered = {
  0: 'The question is answered; no and unknown are answers.',
  2: 'The document has findings of severity error.',
} as const;

/** Everything that can be asked, by the names of the commands, in the order of the help. @public */
export const questions = {
  check: {
    name: 'check',
    description:
      'Checks a spec, or a network in any form that is read, and prints the findings.',
    inputs: [network],
    options: [policy],
    json: '{ ok, findings }',
    exitCodes: {
      0: 'No finding has the severity error.',
      2: 'There are findings of severity error.',
    },
  },
  generate: {
    name: 'generate',
    description: 'Writes the repository that builds what a spec describes.',
    inputs: [spec],
    options: [
      {
        name: 'out',
        type: 'text',
        value: 'DIR',
        description: 'Folder to write to; must be empty or not exist.',
        required: true,
      },
      policy,
      {
        name: 'update',
        type: 'flag',
        description:
          'Bring the repository in DIR up to date. Keeps what people changed, and merges what the generator changed too; where both changed the same lines, the file stays, and the merge is written beside it as <file>.new and reported until that file is gone.',
      },
      {
        ...accept,
        description:
          'Update although the next apply does this: replace, delete, cut, unknown, the address of a resource, or a flow as it is printed. The path of a file that was changed here and is no longer generated: keep it. May be given again.',
      },
    ],
    json: '{ ok, findings, files }, of an update with change and changes',
    exitCodes: {
      0: 'The repository is written.',
      2: 'The spec has findings of severity error, the next apply would do what is not accepted, or conflicts of the last update are not solved: nothing is written. Or the update has conflicts: the other files are written.',
    },
  },
  routes: {
    name: 'routes',
    description: 'Prints the effective routes of every virtual network.',
    inputs: [network],
    options: [
      fail,
      {
        name: 'changes',
        type: 'flag',
        description:
          'Compare with the network in which nothing has failed: same, new, moved or gone.',
      },
    ],
    json: '{ vnets }',
    exitCodes: answered,
  },
  reach: {
    name: 'reach',
    description:
      'Says for every two virtual networks and sites whether they talk, with the path: yes, no, some of their subnets, or unknown.',
    inputs: [network],
    options: [fail],
    json: '{ elements, flows }',
    exitCodes: answered,
  },
  'what-if': {
    name: 'what-if',
    description:
      'Fails every element, and with 2 every pair, and says what that does.',
    inputs: [network],
    options: [
      {
        name: 'failures',
        type: 'text',
        value: 'N',
        description:
          'How many elements fail at once at most: 1 (default) or 2.',
      },
      {
        name: 'only',
        type: 'text',
        value: 'ID',
        description:
          'Let only this element fail; where given again, all of them at once. Not with --failures and --survey, which are about all failures.',
        repeatable: true,
      },
      {
        ...fail,
        description:
          'Let this have failed before anything else does; may be given again.',
      },
      {
        name: 'survey',
        type: 'flag',
        description:
          'Count the flows of each scenario, and list the smallest failures that stop any.',
      },
    ],
    json: '{ scenarios }, with --survey { flows, unknownFlows, singles, pairs, rows, causes, moreCauses }',
    exitCodes: answered,
  },
  compare: {
    name: 'compare',
    description:
      'Compares every pattern and way to on-premises for a spec, and recommends one.',
    inputs: [spec],
    options: [
      {
        name: 'require',
        type: 'text',
        value: 'WHAT',
        description:
          'What the network must do: ipsec, machine-encryption, gateway-failure, line-failure; may be given again.',
        repeatable: true,
      },
    ],
    json: '{ options, recommended, changes }',
    exitCodes: {
      0: 'The options are compared.',
      2: 'The spec cannot be compared: it has findings of severity error.',
    },
  },
  assert: {
    name: 'assert',
    description:
      'Runs a file of routing cases; a case that fails shows the path that contradicts it.',
    inputs: [
      {
        name: 'CASES',
        description: 'A file of routing cases, or - for standard input.',
      },
    ],
    options: [],
    json: '{ passed, failed, cases }',
    exitCodes: {
      0: 'Every case holds.',
      2: 'A case fails, or it is unknown whether it holds.',
    },
  },
  verify: {
    name: 'verify',
    description:
      'Compares routes and reachability of a Terraform plan or state, or of a Bicep snapshot, with what a spec promises.',
    inputs: [spec],
    options: [
      {
        name: 'plan',
        type: 'text',
        value: 'PLAN',
        description:
          'A plan or state as `terraform show -json` prints it, a Bicep snapshot, or - for standard input.',
        required: true,
      },
      {
        name: 'accepted',
        type: 'text',
        value: 'FILE',
        description:
          'What a person has accepted, as `generate --update --accept` writes it: a plan that destroys or replaces anything else is refused.',
      },
    ],
    json: '{ ok, step, differences, notModelled, inferred, notAccepted }',
    exitCodes: {
      0: 'What is promised is built, or is a documented step on the way to it.',
      2: 'A promise is broken, something is destroyed that nobody has accepted, or the spec has findings of severity error.',
    },
  },
  import: {
    name: 'import',
    description:
      'Prints a network that exists as a ConnectivitySpec: the spec to standard output, what it does not say of the network to standard error.',
    inputs: [
      {
        name: 'FILE',
        description:
          'A network in any form that is read: a file, or - for standard input.',
      },
    ],
    options: [],
    json: '{ spec, notTaken }',
    exitCodes: {
      0: 'The spec says everything.',
      2: 'Something is not in the spec, or no pattern has the network.',
    },
  },
  diff: {
    name: 'diff',
    description:
      'Compares two networks, in any forms that are read: the flows that appear, vanish, move or become unknown, and the elements and routes that changed.',
    inputs: [
      {
        name: 'BEFORE',
        description:
          'A network in any form that is read: a file, or - for standard input.',
      },
      {
        name: 'AFTER',
        description:
          'A network in any form that is read: a file, or - for standard input.',
      },
    ],
    options: [],
    json: '{ ok, flows, elements, routes, before, after }',
    exitCodes: {
      0: 'No flow vanishes or becomes unknown.',
      2: 'A flow vanishes or becomes unknown, or a document has findings of severity error.',
    },
  },
  change: {
    name: 'change',
    description:
      'Says what the change from one design to another creates, changes, replaces and destroys, which flows stop, and the steps in a safe order.',
    inputs: [
      { name: 'OLD', ...design },
      { name: 'NEW', ...design },
    ],
    options: [
      accept,
      {
        name: 'accepted',
        type: 'text',
        value: 'FILE',
        description:
          'What a person has accepted of the design NEW, as `generate --update --accept` writes it.',
      },
    ],
    json: '{ resources, flows, steps, refused }',
    exitCodes: {
      0: 'Nothing is replaced, deleted or cut that is not accepted.',
      2: 'Something is replaced, deleted or cut, or Azure refuses it.',
    },
  },
} as const satisfies Readonly<Record<string, Question>>;

/** Name of a question. @public */
export type QuestionName = keyof typeof questions;
