import type { Topology } from '../../topology';
import { escapeMarkdown } from '../markdown';
import { yamlText } from '../yaml-text';
import { describeNetwork } from './describe';
import { mermaidBlock } from './mermaid';

/** The pages of the site, in the order of its menu. */
const pages = [
  [
    'Decision record',
    'decisions/0001-connectivity.md',
    'why the network is built this way, and which ways were rejected',
  ],
  ['Address plan', 'address-plan.md', 'subnets, and the room that is free'],
  ['Effective routes', 'routes.md', 'the routes of each network'],
  ['What if', 'what-if.md', 'the effects of each failure'],
  ['Workloads', 'workloads.md', 'what an application here needs to know'],
  ['Runbooks', 'runbooks.md', 'what to do on a day of change or of failure'],
] as const;

/** The site of the documents, as MkDocs and with it TechDocs build it. */
export function mkdocs(topology: Topology): string {
  return yamlText({
    site_name: topology.name,
    site_description: describeNetwork(topology),
    docs_dir: 'docs',
    nav: [
      { Overview: 'index.md' },
      ...pages.map(([title, path]) => ({ [title]: path })),
    ],
    plugins: ['techdocs-core'],
  });
}

/** The first page of the site. */
export function siteIndex(topology: Topology): string {
  return [
    `# ${topology.name}`,
    '',
    ...(topology.description ? [escapeMarkdown(topology.description), ''] : []),
    describeNetwork(topology),
    '',
    mermaidBlock(topology),
    '',
    ...pages.map(([title, path, about]) => `- [${title}](${path}): ${about}`),
    '',
  ].join('\n');
}
