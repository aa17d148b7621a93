import { ignoredOf } from '../../hcl/blocks';
import { parseHcl } from '../../hcl/parse';

/** The name of the files that leave tags to others. */
const file = 'ignored_tags_override.tf';

/**
 * The files by which Terraform leaves tags to others, one beside each module whose resources have tags. `ignore_changes` takes no
 * variable; an override file has to repeat what a resource leaves to others anyway.
 *
 * @param files - Terraform by path
 * @param tags - names
 */
export function ignoredTagsFiles(
  files: ReadonlyMap<string, string>,
  tags: readonly string[],
): ReadonlyMap<string, string> {
  const ignored = tags.map(tag => `tags[${JSON.stringify(tag)}]`);
  const blocks = new Map<string, string[]>();
  for (const [path, content] of files) {
    if (!/\/modules\/[^/]+\/main\.tf$/.test(path)) continue;
    const override = path.replace(/main\.tf$/, file);
    for (const block of parseHcl(content).blocks) {
      if (block.type !== 'resource' || !block.attributes.tags) continue;
      const lines = [...ignoredOf(block), ...ignored].map(
        name => `      ${name},\n`,
      );
      blocks.set(override, [
        ...(blocks.get(override) ?? []),
        `resource "${block.labels.join('" "')}" {
  lifecycle {
    ignore_changes = [
${lines.join('')}    ]
  }
}
`,
      ]);
    }
  }
  return new Map(
    [...blocks].map(([path, resources]) => [
      path,
      `# Tags that others set (delivery.ignoredTags in connectivity.yaml), and what the resource leaves to others anyway.
${resources.join('\n')}`,
    ]),
  );
}
