import type { Part } from './compose';
import { composedOnce, textOf } from './compose';
import type { Layer } from './layers';

const text = (parts: readonly Part[], ...layers: string[]) =>
  textOf(parts, new Set(layers), (part: never) => part);

describe('parts', () => {
  const either: Part = { needs: ['peering|spokes', 'sites'], parts: ['both'] };

  it('are there where one layer of each choice is', () => {
    expect(text([either], 'peering')).toBe('');
    expect(text([either], 'sites')).toBe('');
    expect(text(['a ', either], 'spokes', 'sites')).toBe('a both');
  });

  it('are no list where nothing is in it', () => {
    const list: Part = { before: '[', entries: [either], after: ']' };
    expect(text(['depends_on', list])).toBe('depends_on');
    expect(text([list], 'peering', 'sites')).toBe('[both]');
  });
});

it('composes once for each set of layers', () => {
  const compose = jest.fn(
    (layers: ReadonlySet<Layer>) => new Map([['main', [...layers].join()]]),
  );
  const once = composedOnce(compose);
  expect(once(new Set(['core'])).get('main')).toBe('core');
  expect(once(new Set(['core', 'spokes'])).get('main')).toBe('core,spokes');
  expect(once(new Set(['core'])).get('main')).toBe('core');
  expect(compose).toHaveBeenCalledTimes(2);
});
