import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { specOf, topologyOf } from '../../__testUtils__/specs';
import { render } from '../../__testUtils__/texts';
import { DiagramToolbar } from './DiagramToolbar';
import { pointsOf } from './geometry';
import { landPath } from './MapLand';
import { TopologyDiagram } from './TopologyDiagram';

/** A map of the whole world, ten units a degree. */
const wholeWorld = {
  box: { x: 0, y: 0, width: 3600, height: 1800 },
  x: 1800,
  y: 900,
  xDegree: 10,
  yDegree: 10,
  points: [],
};

/** True if the place is on land, by the number of coasts to its east. */
function isLand(path: string, longitude: number, latitude: number): boolean {
  const x = 1800 + longitude * 10;
  const y = 900 - latitude * 10;
  const crossings = path
    .split('M')
    .slice(1)
    .flatMap(ring => {
      const points = pointsOf(ring.replace(/L/g, ' '));
      return points.filter((a, index) => {
        const b = points[(index + 1) % points.length];
        const isBetween = a.y > y !== b.y > y;
        return isBetween && a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x) > x;
      });
    });
  return crossings.length % 2 === 1;
}

describe('MapLand', () => {
  it('has land where land is', () => {
    const path = landPath(wholeWorld);
    expect(
      [
        ['Amsterdam', 5.5, 52],
        ['Kansas', -98, 39],
        ['Alice Springs', 133.9, -23.7],
        ['Sahara', 10, 23],
        ['Siberia', 100, 67],
      ].map(([place, longitude, latitude]) => [
        place,
        isLand(path, Number(longitude), Number(latitude)),
      ]),
    ).toEqual([
      ['Amsterdam', true],
      ['Kansas', true],
      ['Alice Springs', true],
      ['Sahara', true],
      ['Siberia', true],
    ]);
    expect(
      [
        [-40, 30],
        [-150, 0],
        [80, -20],
      ].map(([longitude, latitude]) => isLand(path, longitude, latitude)),
    ).toEqual([false, false, false]);
  });

  it('draws no coast across the map where one crosses the antimeridian', () => {
    const long = landPath(wholeWorld)
      .split('M')
      .slice(1)
      .flatMap(ring => {
        const points = pointsOf(ring.replace(/L/g, ' '));
        return points.slice(1).filter((b, index) => {
          const a = points[index];
          // The edge of Antarctica at the pole is that of the map.
          return Math.abs(a.x - b.x) > 600 && a.y < 1700;
        });
      });
    expect(long).toEqual([]);
  });

  it('stays inside the area of the map', () => {
    const box = { x: 100, y: 50, width: 300, height: 200 };
    const points = pointsOf(landPath({ ...wholeWorld, x: 200, y: 400, box }));
    expect(points.length).toBeGreaterThan(10);
    expect(
      points.filter(({ x, y }) => x < 100 || y < 50 || x > 400 || y > 250),
    ).toEqual([]);
  });

  it('is loaded with the map, and only a decoration', async () => {
    render(
      <TopologyDiagram
        topology={topologyOf(specOf(4))}
        ToolbarComponent={DiagramToolbar}
      />,
    );
    const land = () => document.querySelector('[data-map=land]');
    expect(land()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Map' }));
    await waitFor(() => expect(land()).toBeInTheDocument());
    expect(land()).toHaveAttribute('aria-hidden', 'true');
    expect(land()?.querySelector('path')).toHaveAttribute(
      'd',
      expect.stringMatching(/^M/),
    );
  });
});
