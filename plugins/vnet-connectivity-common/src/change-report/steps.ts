import { isLock, locksAgainst } from './locks';
import type {
  Language,
  PlannedResource,
  ResourceAction,
} from './resource-changes';

/** A step of a change, in the order in which people take them. @public */
export interface ChangeStep {
  readonly title: string;
  readonly why: string;
  /** Commands to type in the root of the repository; empty where it is not a matter of commands. */
  readonly commands: readonly string[];
}

const verbs: Readonly<Record<ResourceAction, string>> = {
  create: 'to add',
  update: 'to change',
  replace: 'to replace',
  delete: 'to destroy',
  move: 'to move',
};

/** Title of the step that brings the files of the repository up to date. */
export const updateStep = 'Bring the repository up to date';

/** The steps from the older design to the newer one. */
export function stepsOf(
  resources: readonly PlannedResource[],
  {
    language,
    flows,
    refused,
    stages,
    locks,
    last,
  }: {
    readonly language: Language;
    readonly flows: number;
    readonly refused: number;
    /** Steps before the update of the repository. */
    readonly stages: readonly ChangeStep[];
    /** Ids of the locks that the older design has; none in Terraform. */
    readonly locks: ReadonlySet<string>;
    /** Steps after all others. */
    readonly last: readonly ChangeStep[];
  },
): readonly ChangeStep[] {
  if (resources.length === 0 && stages.length === 0) return [];
  const counts = Object.entries(verbs).flatMap(([action, verb]) => {
    const count = resources.filter(each => each.action === action).length;
    return count > 0 ? `${count} ${verb}` : [];
  });
  const isDestructive = resources.some(
    ({ action }) => action === 'replace' || action === 'delete',
  );
  return [
    ...(refused > 0
      ? [
          {
            title: 'Change the design',
            why: 'Azure would refuse a part of this change, and Terraform would stop in the middle of it.',
            commands: [],
          },
        ]
      : []),
    ...(flows > 0
      ? [
          {
            title: 'Agree on a time',
            why: `${flows} ${
              flows > 1 ? 'flows stop' : 'flow stops'
            } during the change: tell the people at both ends.`,
            commands: [],
          },
        ]
      : []),
    ...stages,
    {
      title: updateStep,
      why: 'The files follow the new design; what people changed in them stays.',
      commands: [
        [
          'vnet-connectivity generate connectivity.yaml --out . --update',
          ...acceptances(resources, flows),
        ].join(' --accept '),
      ],
    },
    ...(language === 'bicep'
      ? stepsOfBicep(resources, locks)
      : stepsOfTerraform(counts, isDestructive)),
    ...last,
  ];
}

/** The words by which a person accepts what the change destroys and cuts. */
function acceptances(
  resources: readonly PlannedResource[],
  flows: number,
): readonly string[] {
  const destructive = (['replace', 'delete'] as const).filter(kind =>
    resources.some(({ action }) => action === kind),
  );
  return [...destructive, ...(flows > 0 ? ['cut'] : [])];
}

function stepsOfTerraform(
  counts: readonly string[],
  isDestructive: boolean,
): readonly ChangeStep[] {
  return [
    {
      title: 'Compare the plan with this report',
      why: `It must say the same: ${counts.join(', ') || 'no changes'}. ${
        isDestructive
          ? 'Look at each resource that is destroyed or replaced.'
          : 'Nothing is destroyed.'
      }`,
      commands: [
        'terraform -chdir=terraform init',
        'terraform -chdir=terraform plan -out=change.tfplan',
      ],
    },
    {
      title: 'Apply that plan, and no other',
      why: 'A plan that is made anew may contain what has changed in the meantime.',
      commands: ['terraform -chdir=terraform apply change.tfplan'],
    },
  ];
}

function stepsOfBicep(
  resources: readonly PlannedResource[],
  locks: ReadonlySet<string>,
): readonly ChangeStep[] {
  const gone = resources.filter(({ action }) => action === 'delete');
  const deleted = gone.filter(each => !isLock(each));
  const lifted = new Set([
    ...gone.filter(isLock).map(({ address }) => address),
    ...locksAgainst(
      deleted.map(({ address }) => address),
      locks,
    ),
  ]);
  const isSetAgain = [...lifted].some(
    id => !gone.some(({ address }) => address === id),
  );
  return [
    {
      title: 'Look at what the deployment changes, and deploy',
      why: 'The pipeline does both, with an approval between them. A deployment deletes nothing.',
      commands: [],
    },
    ...(lifted.size > 0
      ? [
          {
            title: 'Take off the locks',
            why: 'Azure deletes nothing that has a lock, and nothing that lies in what has one. Only Owner, User Access Administrator and who has a role with these rights may do that.',
            commands: [...lifted].map(id => `az lock delete --ids '${id}'`),
          },
        ]
      : []),
    ...(deleted.length > 0
      ? [
          {
            title: 'Delete what the design does not have any more',
            why: 'What is taken out of the parameters stays in Azure, and is paid for.',
            commands: deleted.map(
              ({ address }) => `az resource delete --ids '${address}'`,
            ),
          },
        ]
      : []),
    ...(isSetAgain
      ? [
          {
            title: 'Set the locks again',
            why: 'Start the deployment once more: it sets the locks that were taken off of what stays.',
            commands: [],
          },
        ]
      : []),
  ];
}
