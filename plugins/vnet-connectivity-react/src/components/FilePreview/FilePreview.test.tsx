import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { digest } from 'backstage-plugin-vnet-connectivity-common';
import { FilePreview } from './FilePreview';
import { fileTree, foldersOf } from './fileTree';
import { languageOf } from './languages';

const files = new Map([
  ['README.md', '# contoso-core\n'],
  ['connectivity.yaml', 'kind: ConnectivitySpec\n'],
  ['terraform/main.tf', 'module "networks" {}\n'],
  ['terraform/modules/vpn-gateway/main.tf', 'resource "x" "y" {}\n'],
]);

describe('FilePreview', () => {
  it('shows the tree, the size and the README', async () => {
    await renderInTestApp(<FilePreview files={files} />);
    expect(screen.getByText('4 files, 79 bytes')).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('treeitem')
        .map(i => i.id || i.firstChild?.textContent),
    ).toHaveLength(7);
    expect(
      screen.getByRole('region', { name: 'Content of README.md' }),
    ).toBeInTheDocument();
    expect(await screen.findByText(/contoso-core/)).toBeInTheDocument();
  });

  it('opens a file by click and by keyboard', async () => {
    await renderInTestApp(<FilePreview files={files} />);
    await userEvent.click(screen.getByText('connectivity.yaml'));
    expect(
      screen.getByRole('region', { name: 'Content of connectivity.yaml' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(
      screen.getByRole('region', { name: 'Content of README.md' }),
    ).toBeInTheDocument();
  });

  it('shows of a build its head, its size and its digest', async () => {
    const build = `// The head\n${'x'.repeat(300_000)}\n// The end\n`;
    await renderInTestApp(<FilePreview files={new Map([['a.cjs', build]])} />);
    expect(await screen.findByText(/The head/)).toBeInTheDocument();
    expect(screen.queryByText(/xxxx|The end/)).not.toBeInTheDocument();
    expect(
      screen.getByText(`300.0 kB, SHA-256 ${digest(build)}`, { exact: false }),
    ).toBeInTheDocument();
  });

  it('filters by path and says when nothing matches', async () => {
    await renderInTestApp(<FilePreview files={files} />);
    const filter = screen.getByLabelText('Filter files by path');
    await userEvent.type(filter, 'vpn');
    expect(
      screen.queryByText('README.md', { selector: '.MuiTreeItem-label' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('vpn-gateway')).toBeInTheDocument();
    await userEvent.type(filter, '-none');
    expect(screen.getByRole('status')).toHaveTextContent(
      'No file has “vpn-none” in its path.',
    );
  });
});

describe('fileTree', () => {
  it('puts folders before files, each by name', () => {
    const tree = fileTree(files.keys());
    expect(tree.map(({ name }) => name)).toEqual([
      'terraform',
      'README.md',
      'connectivity.yaml',
    ]);
    expect(foldersOf(tree)).toEqual([
      'terraform',
      'terraform/modules',
      'terraform/modules/vpn-gateway',
    ]);
  });
});

describe('languageOf', () => {
  it.each([
    ['terraform/main.tf', 'ini'],
    ['terraform/backend.azurerm.tf.example', 'ini'],
    ['terraform/terraform.tfvars.json', 'json'],
    ['connectivity.yaml', 'yaml'],
    ['README.md', 'markdown'],
    ['.gitignore', 'text'],
    ['CODEOWNERS', 'text'],
  ])('knows the language of %s', (path, language) => {
    expect(languageOf(path)).toBe(language);
  });
});
