import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { hq, specOf } from '../../__testUtils__/specs';
import { diffFiles } from './diffFiles';
import { FileDiff } from './FileDiff';

const filesOf = (spec: ConnectivitySpec) => design(spec).files();

describe('diffFiles', () => {
  const before = filesOf(specOf(2));
  const after = filesOf(
    specOf(2, { onPremises: { via: 'vpn', sites: { hq } } }),
  );

  it('finds what a gateway adds to two designs, and leaves out what is the same', () => {
    const changes = diffFiles(before, after);
    const byPath = new Map(changes.map(change => [change.path, change]));
    expect(byPath.get('connectivity.yaml')?.kind).toBe('changed');
    expect(
      changes.some(
        ({ path, kind }) => kind === 'added' && path.includes('vpn-gateway'),
      ),
    ).toBe(true);
    expect(byPath.has('.editorconfig')).toBe(false);
    for (const { path } of changes) {
      expect(before.get(path)).not.toBe(after.get(path));
    }
  });

  it('is the reverse in the other direction', () => {
    const there = diffFiles(before, after);
    const back = diffFiles(after, before);
    expect(back.map(({ path }) => path)).toEqual(there.map(({ path }) => path));
    expect(back.map(({ addedLines }) => addedLines)).toEqual(
      there.map(({ removedLines }) => removedLines),
    );
    expect(diffFiles(after, after)).toEqual([]);
  });
});

describe('FileDiff', () => {
  it('says in words what happened to files and lines', async () => {
    await renderInTestApp(
      <FileDiff
        before={
          new Map([
            ['a.tf', 'one\ntwo\nthree\n'],
            ['b.tf', 'x\n'],
          ])
        }
        after={
          new Map([
            ['a.tf', 'one\n2\nthree\n'],
            ['c.tf', 'y\n'],
          ])
        }
      />,
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      '3 files are different (1 added, 1 removed).',
    );
    expect(screen.getByText('Added')).toBeInTheDocument();
    expect(screen.getByText('Removed')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What is different in a.tf' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('a.tf'));
    const lines = await screen.findByRole('region', {
      name: 'What is different in a.tf',
    });
    expect(
      within(lines)
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(['11 one', '2removed: - two', '2added: + 2', '33 three']);
  });

  it('says when nothing is different', async () => {
    await renderInTestApp(<FileDiff before={new Map()} after={new Map()} />);
    expect(screen.getByText('No file is different.')).toBeInTheDocument();
  });
});
