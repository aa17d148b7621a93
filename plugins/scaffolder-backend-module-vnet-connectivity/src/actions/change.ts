import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  ChangeReport,
  DesignOptions,
  Disruption,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  changeMarkdown,
  changeSummary,
  disruptionText,
  generatorVersion,
  readDocument,
  rewrite,
  specOfForm,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import type { UpdatedFile } from 'backstage-plugin-vnet-connectivity-node';
import {
  changeRepository,
  specPath,
} from 'backstage-plugin-vnet-connectivity-node';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressRegistryClient } from '../addresses/AddressRegistryClient';
import { givingBackAddresses } from '../addresses/keep-addresses';
import { withNewAddresses } from '../addresses/with-new-addresses';
import { catalogInfoPath, systemIn } from './catalog-file';
import { examples } from './change.examples';
import { repositoryFolder } from './fetch';
import { readFiles } from './files';
import { maxListed, refusal } from './refusal';

/**
 * `vnetConnectivity:change`: brings the repository that was fetched to another design, and says what the next apply does. What
 * destroys, cuts or is not known fails the step until a person has accepted it by name; what Azure refuses always does.
 *
 * @param addresses - the registry that new networks get their addresses from; absent where the portal keeps none
 * @param options - the options of the portal, which are enforced here even if the form did not
 */
export function createChangeAction({
  options,
  addresses,
}: {
  options: DesignOptions;
  addresses?: AddressRegistryClient;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:change',
    description:
      'Changes the network of the repository in the workspace, brings its files to the version of the generator here, and reports what the next apply does.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        spec: z =>
          z
            .union([z.string(), z.record(z.unknown())])
            .optional()
            .describe(
              'The new ConnectivitySpec: YAML text, or an object of form values. Default: the one of the repository, which only the version of the generator changes then.',
            ),
        sections: z =>
          z
            .record(z.unknown())
            .optional()
            .describe(
              'Sections of the ConnectivitySpec as the fields of a form hold them, for a change of a part: those that are not named stay as they are.',
            ),
        accept: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'What a person has accepted: addresses of resources and flows as the report has them, or replace, delete, cut or unknown for all of a kind.',
            ),
      },
      output: {
        title: z => z.string().describe('Title of a pull request'),
        report: z =>
          z.string().describe('The change report, Markdown for a pull request'),
        entityRef: z =>
          z
            .string()
            .describe('Entity reference of the System that is the network'),
        reservation: z =>
          z
            .string()
            .optional()
            .describe(
              'The reservation of new addresses, for vnetConnectivity:propose; absent where there are none, or the portal keeps no registry',
            ),
        written: z =>
          z.array(z.string()).describe('Paths of new and changed files'),
        deleted: z =>
          z.array(z.string()).describe('Paths of files that are gone'),
      },
    },
    async handler(ctx) {
      const { input, logger, output, workspacePath } = ctx;
      const dir = resolveSafeChildPath(workspacePath, repositoryFolder);
      const before = await readFiles(dir);
      const old = await readSpec(dir);
      const asked = newSpec(old, input);
      const accept = (input.accept ?? []).filter(Boolean);
      const entityRef = systemOf(before, asked);
      const { text, reservation } = await withNewAddresses(
        ctx,
        { dir, text: asked, entityRef, options },
        addresses,
      );
      await givingBackAddresses(ctx, { addresses, reservation }, async () => {
        await writeFile(join(dir, specPath), text);
        const { findings, change, notAccepted, changes } =
          await changeRepository(dir, text, { ...options, accept });
        if (!changes) {
          throw new InputError(
            notAccepted ? disruption(notAccepted) : refusal(findings),
          );
        }
        const after = await readFiles(dir);
        const written = [...after.keys()].filter(
          path => !before.get(path)?.equals(after.get(path) ?? Buffer.of()),
        );
        const deleted = [...before.keys()].filter(path => !after.has(path));
        if (written.length + deleted.length === 0) {
          throw new InputError(
            'There is nothing to change: the repository follows this design, and was written by this version of the generator.',
          );
        }
        const report = reportOf(change, changes, accept);
        logger.info(report);
        output('title', titleOf(change, asked === old));
        output('report', report);
        output('written', written);
        output('deleted', deleted);
      });
      output('entityRef', entityRef);
      if (reservation !== undefined) output('reservation', reservation);
    },
  });
}

/** The System that is the network: that of the catalog file, or the one that this version writes. */
function systemOf(files: ReadonlyMap<string, Buffer>, spec: string): string {
  const system = systemIn(files.get(catalogInfoPath)?.toString());
  if (system) return stringifyEntityRef(system);
  const metadata = readDocument(spec)?.metadata as
    | { name?: unknown }
    | undefined;
  return stringifyEntityRef({
    kind: 'System',
    name: String(metadata?.name ?? ''),
  });
}

async function readSpec(dir: string): Promise<string> {
  try {
    return await readFile(join(dir, specPath), 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(
        `There is no repository in the workspace. Fetch it in an earlier step, with vnetConnectivity:fetch.`,
      );
    }
    throw error;
  }
}

/** The new text of the spec; of form values the old one with comments and order, and the new values. */
function newSpec(
  old: string,
  {
    spec,
    sections,
  }: {
    readonly spec?: string | Readonly<Record<string, unknown>>;
    readonly sections?: Readonly<Record<string, unknown>>;
  },
): string {
  if (typeof spec === 'string') return spec;
  if (spec) return rewrite(old, specOfForm(spec));
  if (!sections) return old;
  const document = readDocument(old);
  if (!document) {
    throw new InputError(
      `${specPath} of the repository cannot be read. Mend it there first.`,
    );
  }
  return rewrite(
    old,
    Object.entries(sections)
      // The template engine writes an empty text for a field that was never shown.
      .filter(([, value]) => value !== undefined && value !== '')
      .reduce<Readonly<Record<string, unknown>>>(
        (changed, [section, value]) => withFormSection(changed, section, value),
        document,
      ),
  );
}

function titleOf(change: ChangeReport | undefined, isUpgrade: boolean): string {
  const what = isUpgrade
    ? `Bring the repository to version ${generatorVersion}`
    : 'Change the network';
  const summary = change && changeSummary(change);
  return summary ? `${what}: ${summary}` : what;
}

function reportOf(
  change: ChangeReport | undefined,
  changes: readonly UpdatedFile[],
  accepted: readonly string[],
): string {
  const conflicts = changes.filter(file => file.change === 'conflict');
  return [
    change
      ? changeMarkdown(change, { accepted, isUpdated: true })
      : 'The effects of the next apply are not known, which a person has accepted. Read its plan.\n',
    ...(conflicts.length > 0
      ? [
          '### Files that were changed here and by the generator\n',
          'They were kept. Bring the two versions together and delete the generated one.\n',
          ...conflicts.map(({ path, newVersion }) =>
            newVersion
              ? `- \`${path}\`, generated: \`${newVersion}\``
              : `- \`${path}\` is not generated any more`,
          ),
          '',
        ]
      : []),
  ].join('\n');
}

function disruption(open: readonly Disruption[]): string {
  const listed = open.slice(0, maxListed);
  const isRefused = open.some(({ kind }) => kind === 'refused');
  return [
    isRefused
      ? 'Azure would refuse a part of this change. Change the design:'
      : 'Nobody has accepted what this change does to the network. Accept it by name in the step that shows the effects, or change the design:',
    ...listed.map(each =>
      each.kind === 'refused'
        ? `- ${disruptionText(each)}`
        : `- ${disruptionText(each)} To accept: ${
            each.kind === 'unknown' ? each.kind : each.what
          }`,
    ),
    ...(open.length > listed.length
      ? [`… and ${open.length - listed.length} more`]
      : []),
  ].join('\n');
}
