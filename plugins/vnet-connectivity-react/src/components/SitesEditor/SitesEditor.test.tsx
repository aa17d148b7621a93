import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { hq, specOf } from '../../__testUtils__/specs';
import type { Sites } from './SitesEditor';
import { SitesEditor } from './SitesEditor';
import { render } from '../../__testUtils__/texts';

let latest: Sites;

function Harness({
  initial = {},
  withDevices,
}: {
  readonly initial?: Sites;
  readonly withDevices?: boolean;
}) {
  const [sites, setSites] = useState(initial);
  latest = sites;
  const { findings } = design({
    ...specOf(2),
    onPremises: { via: 'vpn', sites },
  });
  return (
    <SitesEditor
      sites={sites}
      findings={findings}
      withDevices={withDevices}
      onChange={setSites}
    />
  );
}

describe('SitesEditor', () => {
  it('describes a site with a device that speaks BGP', async () => {
    render(<Harness />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    fireEvent.change(screen.getByLabelText(/Address ranges/), {
      target: { value: '192.168.0.0/16, 172.20.0.0/16' },
    });
    fireEvent.change(screen.getByLabelText(/Public IP address/), {
      target: { value: ' 203.0.113.10 ' },
    });
    await userEvent.click(screen.getByLabelText('This device speaks BGP'));
    fireEvent.change(screen.getByLabelText('BGP number of the device (ASN)'), {
      target: { value: '65050' },
    });
    fireEvent.change(screen.getByLabelText('BGP address of the device'), {
      target: { value: '192.168.0.1' },
    });
    expect(latest).toEqual({
      hq: {
        addressSpace: ['192.168.0.0/16', '172.20.0.0/16'],
        devices: hq.devices,
      },
    });
  });

  it('forgets the BGP values when the device does not speak it', async () => {
    render(<Harness initial={{ hq }} />);
    await userEvent.click(screen.getByLabelText('This device speaks BGP'));
    expect(latest.hq.devices).toEqual([{ ipAddress: '203.0.113.10' }]);
  });

  it('says at the field what is missing or wrong', () => {
    render(
      <Harness
        initial={{
          hq: { ...hq, devices: [{ ...hq.devices[0], asn: 65515 }] },
        }}
      />,
    );
    expect(
      screen.getByLabelText('BGP number of the device (ASN)'),
    ).toHaveAccessibleDescription(/65515.*reserved/);
    fireEvent.change(screen.getByLabelText(/Address ranges/), {
      target: { value: '' },
    });
    expect(screen.getByLabelText(/Address ranges/)).toHaveAccessibleDescription(
      /^Fill in “Address ranges” of site hq, for example 192\.168\.0\.0\/16\.$/,
    );
  });

  it('asks for no devices where no tunnel leads to them, and forgets none', async () => {
    render(<Harness initial={{ hq }} withDevices={false} />);
    expect(
      screen.queryByRole('button', { name: 'Add a device' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/Public IP/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    expect(latest).toEqual({ hq, 'site-2': {} });
  });

  it('adds and removes sites and devices, and renames in place', async () => {
    render(<Harness initial={{ hq, plant: hq }} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove device 1 of site plant' }),
    );
    expect(latest.plant.devices).toBeUndefined();
    fireEvent.change(screen.getAllByLabelText('Name of the site')[0], {
      target: { value: 'ams' },
    });
    expect(Object.keys(latest)).toEqual(['ams', 'plant']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove site plant' }),
    );
    expect(Object.keys(latest)).toEqual(['ams']);
  });
});
