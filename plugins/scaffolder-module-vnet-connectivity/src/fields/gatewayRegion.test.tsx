import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/fields';
import { hq } from '../__testUtils__/network';
import { onPremisesField } from '.';

const weu = { location: 'westeurope', addressSpace: ['10.0.0.0/16'] };
const eus = { location: 'eastus', addressSpace: ['10.1.0.0/16'] };

/** The field after "one shared gateway" was chosen. */
async function shared(form: Record<string, unknown>) {
  const current = await renderField(onPremisesField, 'onPremises', {
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
    ...form,
  });
  await userEvent.click(
    screen.getByRole('radio', { name: 'One gateway for all regions' }),
  );
  return {
    gatewayRegion: () =>
      (current.form.onPremises as { gatewayRegion?: string }).gatewayRegion,
  };
}

async function say(place: string) {
  const field = screen.getByLabelText(/^Where it is/);
  await userEvent.clear(field);
  await userEvent.type(field, `${place}{Enter}`);
}

describe('the region with the shared gateway', () => {
  it.each([
    [{ weu, eus }, 'weu'],
    [{ eus, weu }, 'eus'],
  ])(
    'is the one that was entered first, and says so: %j',
    async (regions, key) => {
      const { gatewayRegion } = await shared({ regions });
      expect(gatewayRegion()).toBe(key);
      expect(
        screen.getByText(/because you entered it first/),
      ).toBeInTheDocument();
    },
  );

  it('follows the sites, with the distances, as long as nobody chooses', async () => {
    const { gatewayRegion } = await shared({ regions: { eus, weu } });
    await say('Hamburg');
    await waitFor(() => expect(gatewayRegion()).toBe('weu'));
    expect(
      screen.getByText(/weu is 366 km from hq \(Hamburg\), eus 6,452 km/),
    ).toBeInTheDocument();
    await say('Boston');
    await waitFor(() => expect(gatewayRegion()).toBe('eus'));
  });

  it('stays where somebody has put it, and says what is nearer', async () => {
    const { gatewayRegion } = await shared({ regions: { weu, eus } });
    fireEvent.mouseDown(screen.getByLabelText('Region with the gateway'));
    await userEvent.click(
      within(screen.getByRole('listbox')).getByText(/East US/),
    );
    await say('Hamburg');
    expect(gatewayRegion()).toBe('eus');
    expect(
      screen.getAllByText(/weu is 366 km from hq \(Hamburg\)/),
    ).not.toEqual([]);
  });

  it('stays where a link has put it', async () => {
    const current = await renderField(onPremisesField, 'onPremises', {
      regions: { weu, eus },
      onPremises: {
        via: 'vpn',
        gateways: 'transit',
        gatewayRegion: 'eus',
        sites: { hq: { ...hq, location: 'Hamburg' } },
      },
    });
    expect(current.form.onPremises).toMatchObject({ gatewayRegion: 'eus' });
  });
});
