import fc from 'fast-check';
import {
  hubAndSpokes,
  largeNetwork,
  layoutNetwork,
  networkOf,
} from '../NetworkDiagram/__testUtils__/networks';
import { drawioOf } from './drawio';

/** Everything that an XML parser finds in a file. */
function parsed(xml: string): XMLDocument {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`${error.textContent}\n${xml}`);
  return document;
}

const cells = (xml: string) => [...parsed(xml).querySelectorAll('mxCell')];

describe('drawioOf', () => {
  it('has every box where it is drawn, with what is in it, and lines that hold on to them', () => {
    const layout = layoutNetwork(networkOf(hubAndSpokes));
    const all = cells(drawioOf(layout, 'Ours'));
    const byValue = (start: string) =>
      all.find(cell => cell.getAttribute('value')?.startsWith(start))!;
    const hub = byValue('hub');
    const box = layout.regions.find(({ id }) => id === 'hub')!;
    const place = hub.querySelector('mxGeometry')!;
    expect(
      ['x', 'y', 'width', 'height'].map(name =>
        Number(place.getAttribute(name)),
      ),
    ).toEqual(
      [box.x, box.y, box.width, box.height].map(
        value => Math.round(value * 10) / 10,
      ),
    );
    expect(hub.getAttribute('value')).toBe(
      'hub, hub, gateway for all\nWest Europe\n10.0.0.0/16',
    );
    expect(byValue('VPN gateway').getAttribute('parent')).toBe(hub.id);
    const edges = all.filter(cell => cell.getAttribute('edge') === '1');
    expect(
      edges.map(cell => [
        cell.getAttribute('source'),
        cell.getAttribute('target'),
      ]),
    ).toEqual([
      [byValue('app').id, hub.id],
      [byValue('data').id, hub.id],
      [hub.id, byValue('hq').id],
    ]);
  });

  it('gives every cell its own id, and a parent that is there', () => {
    const network = networkOf(largeNetwork(120, 3));
    const all = cells(
      drawioOf(
        layoutNetwork(network, {
          grouped: true,
          open: new Set(['Around hub1', 'Around hub2']),
        }),
        'Large',
      ),
    );
    const known = new Set(all.map(({ id }) => id));
    expect(known.size).toBe(all.length);
    expect(
      all.flatMap(cell =>
        ['parent', 'source', 'target']
          .map(name => cell.getAttribute(name))
          .filter(id => id !== null && !known.has(id)),
      ),
    ).toEqual([]);
  });

  it('is XML that says what names say, whatever they are', () => {
    const layout = layoutNetwork(networkOf(hubAndSpokes));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constant(`<b>"&'\n\t|</mxCell>\u0000\ud800]]>`),
        ),
        name => {
          const xml = drawioOf(
            {
              ...layout,
              regions: layout.regions.map(region => ({
                ...region,
                key: `k${name}`,
                role: undefined,
                name: '',
                addresses: '',
              })),
              lines: layout.lines.map(line => ({ ...line, title: name })),
            },
            name,
          );
          const all = cells(xml);
          expect(all.filter(cell => cell.id.startsWith('c'))).toHaveLength(
            all.length - 2,
          );
          // What XML cannot say is replaced, and nothing else.
          const cannot =
            // eslint-disable-next-line no-control-regex
            /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
          expect(
            all
              .map(cell => cell.getAttribute('value'))
              .filter(value => value === `k${name.replace(cannot, '\ufffd')}`),
          ).toHaveLength(3);
        },
      ),
    );
  });
});
