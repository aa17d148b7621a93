import type { Block, Body } from './syntax';
import { HclError } from './tokens';

/** True for a file whose blocks change those of the other files of its folder. */
export function isOverrideFile(path: string): boolean {
  return /(?:^|\/|_)override\.tf$/.test(path);
}

/**
 * The blocks of a module with what its override files change in them: arguments, blocks of a type as a whole, and the arguments
 * of `lifecycle` one by one.
 *
 * Source: {@link https://developer.hashicorp.com/terraform/language/files/override | Terraform, override files}.
 *
 * @param overrides - bodies of the override files, in the order of their names
 * @throws HclError where one changes what is not there
 */
export function withOverrides(
  blocks: readonly Block[],
  overrides: readonly Body[],
): readonly Block[] {
  return overrides
    .flatMap(body => body.blocks)
    .reduce((merged, override) => {
      // The settings of the language, such as the backend, build nothing.
      if (override.type === 'terraform') return merged;
      const isMeant = (block: Block) =>
        block.type === override.type &&
        block.labels.join('.') === override.labels.join('.');
      if (!merged.some(isMeant)) {
        throw new HclError(
          `An override file changes ${[override.type, ...override.labels].join(
            '.',
          )}, which is not there`,
        );
      }
      return merged.map(block =>
        isMeant(block) ? overridden(block, override) : block,
      );
    }, blocks);
}

function overridden(block: Block, override: Block): Block {
  const types = new Set(override.blocks.map(typeOf));
  const lifecycle = block.blocks.find(({ type }) => type === 'lifecycle');
  return {
    ...block,
    attributes: { ...block.attributes, ...override.attributes },
    blocks: [
      ...block.blocks.filter(inner => !types.has(typeOf(inner))),
      ...override.blocks.map(inner =>
        inner.type === 'lifecycle' && lifecycle
          ? {
              ...inner,
              attributes: { ...lifecycle.attributes, ...inner.attributes },
            }
          : inner,
      ),
    ],
  };
}

/** The type of a block; that of a dynamic one is the type of what it makes. */
function typeOf({ type, labels }: Block): string {
  return type === 'dynamic' ? labels[0] : type;
}
