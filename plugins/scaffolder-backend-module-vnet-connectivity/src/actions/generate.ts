import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  digest,
  rules,
  specOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  designRepository,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import type { AddressRegistryClient } from '../addresses/AddressRegistryClient';
import { givingBackAddresses } from '../addresses/keep-addresses';
import { withAddresses } from '../addresses/with-addresses';
import { examples } from './generate.examples';
import { catalogInfoPath, systemIn } from './catalog-file';
import { emptyFolder, holdsExactly, isEmptyFolder } from './files';
import { refusal } from './refusal';

/**
 * `vnetConnectivity:generate`: checks a spec and writes the repository that builds it into the workspace. A spec with
 * findings of severity error fails the step, and nothing is written. May be repeated, also after it was killed
 * half-way.
 *
 * @param addresses - the registry that new networks get their addresses from; absent where the portal keeps none
 * @param options - the options of the portal, which are enforced here even if the form did not
 */
export function createGenerateAction({
  options,
  addresses,
}: {
  options: DesignOptions;
  addresses?: AddressRegistryClient;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:generate',
    description:
      'Checks a network that connects Azure virtual networks across regions, and writes the repository that builds it into the workspace.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        spec: z =>
          z
            .union([z.string(), z.record(z.unknown())])
            .describe(
              'The ConnectivitySpec: YAML text, or an object. In an object, apiVersion and kind may be left out, and empty values count as left out.',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder in the workspace to write to; it must be empty. Default: the workspace itself.',
            ),
      },
      output: {
        name: z => z.string().describe('Name of the network'),
        description: z =>
          z
            .string()
            .describe('The network in one sentence, for the repository'),
        entityRef: z =>
          z
            .string()
            .describe('Entity reference of the System that is the network'),
        regions: z => z.array(z.string()).describe('Keys of the regions'),
        files: z => z.array(z.string()).describe('Paths of the files'),
        catalogInfoPath: z =>
          z.string().describe('Path of the catalog file in the repository'),
        reservation: z =>
          z
            .string()
            .optional()
            .describe(
              'The reservation of the addresses, for vnetConnectivity:publish or vnetConnectivity:addresses:confirm; absent where the portal keeps no registry',
            ),
        digest: z =>
          z
            .string()
            .describe(
              'SHA-256 of all files; the same for the same network and generator',
            ),
        warnings: z =>
          z
            .array(
              z.object({
                rule: z.string(),
                kind: z.string(),
                path: z.string(),
                message: z.string(),
                docs: z.string(),
              }),
            )
            .describe('What is advised against and was accepted'),
      },
    },
    async handler(ctx) {
      const { checkpoint, input, logger, output, workspacePath } = ctx;
      const asked = await designRepository({
        input:
          typeof input.spec === 'string' ? input.spec : specOfForm(input.spec),
        options,
      });
      // What is refused takes no addresses.
      const { designed, reservation } =
        addresses && asked.ok && asked.written
          ? await withAddresses(ctx, asked.written, options, addresses)
          : { designed: asked, reservation: undefined };
      const { spec, files, findings } = designed;
      if (!files || !spec) {
        throw new InputError(refusal(findings));
      }
      logger.info(
        `Checked ${rules.length} rules: no errors, ${findings.length} warning(s)`,
      );
      for (const { path, message, docs } of findings) {
        logger.warn(`${path}: ${message} See ${docs}`);
      }
      await givingBackAddresses(ctx, { addresses, reservation }, async () => {
        const target = resolveSafeChildPath(
          workspacePath,
          input.targetPath ?? '.',
        );
        // Files in a folder that was empty before the step are left from a killed attempt.
        const wasEmpty = await checkpoint({
          key: 'target-was-empty',
          fn: () => isEmptyFolder(target),
        });
        if (!(await holdsExactly(target, files))) {
          if (wasEmpty) await emptyFolder(target);
          await writeRepository(target, files);
        }
      });
      logger.info(
        `Wrote ${files.size} files for ${
          Object.keys(spec.regions).length
        } region(s)`,
      );
      const system = systemIn(files.get(catalogInfoPath));
      output('name', spec.metadata.name);
      output(
        'description',
        oneLine(spec.metadata.description ?? system?.metadata.description),
      );
      output('entityRef', system ? stringifyEntityRef(system) : '');
      output('regions', Object.keys(spec.regions));
      output('files', [...files.keys()]);
      output('catalogInfoPath', catalogInfoPath);
      if (reservation !== undefined) output('reservation', reservation);
      output('digest', digest(JSON.stringify([...files])));
      output(
        'warnings',
        findings.map(({ rule, kind, path, message, docs }) => ({
          rule,
          kind,
          path,
          message,
          docs,
        })),
      );
    },
  });
}

/** GitHub accepts no line breaks in the description of a repository, and at most 350 characters. */
function oneLine(text: string = ''): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 350 ? `${line.slice(0, 349)}…` : line;
}
