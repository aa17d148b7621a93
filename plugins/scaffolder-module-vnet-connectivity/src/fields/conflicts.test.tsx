import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField } from '../__testUtils__/fields';
import { hq, regions } from '../__testUtils__/network';
import { onPremisesField, regionsField } from '.';

describe('a conflict between a site and a region', () => {
  const conflict = {
    regions,
    onPremises: {
      via: 'vpn',
      sites: { hq: { ...hq, addressSpace: ['10.0.0.0/16'] } },
    },
  };
  const message =
    /10\.0\.0\.0\/16 of region weu overlaps 10\.0\.0\.0\/16 of site hq/;

  it('stands beside the range of the site once that was typed, and not before', async () => {
    await renderField(onPremisesField, 'onPremises', {
      ...conflict,
      onPremises: { via: 'vpn', sites: { hq } },
    });
    const ranges = screen.getByLabelText(/Address ranges/);
    await userEvent.clear(ranges);
    await userEvent.type(ranges, '10.0.0.0/16');
    expect(ranges).toBeValid();
    await userEvent.tab();
    expect(ranges).toBeInvalid();
    expect(ranges).toHaveAccessibleDescription(message);
    await userEvent.clear(ranges);
    await userEvent.type(ranges, '192.168.0.0/16');
    expect(ranges).toBeValid();
  });

  it('stands beside the range of the region, too', async () => {
    await renderField(regionsField, 'regions', conflict);
    const [weu, neu] = screen.getAllByLabelText('Address space');
    expect(weu).toHaveAccessibleDescription(message);
    expect(neu).toBeValid();
  });

  it('keeps nobody in the first step, where the region may be right', async () => {
    expect(await messagesOf(regionsField, 'regions', conflict)).toEqual([]);
    expect(await messagesOf(onPremisesField, 'onPremises', conflict)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});

describe('a gateway that does not fit into the network of a region', () => {
  it('is said where the gateway was chosen, and kept there', async () => {
    const form = {
      regions: {
        ...regions,
        weu: {
          location: 'westeurope',
          addressSpace: ['10.0.0.0/24'],
          subnets: { app: '10.0.0.0/24' },
        },
      },
      onPremises: { via: 'vpn', sites: { hq } },
    };
    await renderField(onPremisesField, 'onPremises', form);
    expect(screen.getByText(/has no room for a GatewaySubnet/)).toBeVisible();
    expect(await messagesOf(regionsField, 'regions', form)).toEqual([]);
    expect(await messagesOf(onPremisesField, 'onPremises', form)).toEqual([
      expect.stringContaining('has no room for a GatewaySubnet'),
    ]);
  });
});
