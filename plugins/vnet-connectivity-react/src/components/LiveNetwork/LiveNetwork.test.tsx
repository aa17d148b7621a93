import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import { LiveNetwork, UncontrolledLiveNetwork } from './LiveNetwork';
import { render } from '../../__testUtils__/texts';

const topology = topologyOf(
  specOf(3, {
    interconnect: { pattern: 'vnet-to-vnet', bgp: true },
    onPremises: { via: 'vpn', sites: { hq } },
  }),
);

const flowsShown = () =>
  within(screen.getByRole('list', { name: 'Flows' }))
    .getAllByRole('button')
    .map(button => button.textContent);

describe('LiveNetwork', () => {
  it('says what a click does to the traffic, and repairs it by another', async () => {
    render(<UncontrolledLiveNetwork topology={topology} />);
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent(
      'Nothing has failed: all 12 flows arrive.',
    );
    const line = /^VPN tunnels of weu to hq/;
    await userEvent.click(screen.getByRole('button', { name: line }));
    expect(status).toHaveTextContent(
      'VPN tunnels of weu to hq failed: 2 of 12 flows take another way, none is lost.',
    );
    expect(status).toHaveTextContent(/BGP hold time/);
    expect(flowsShown().slice(0, 3)).toEqual([
      'weu → hqtakes another way',
      'hq → weutakes another way',
      'weu → neuworks',
    ]);
    await userEvent.click(screen.getByRole('button', { name: line }));
    expect(status).toHaveTextContent('Nothing has failed');
  });

  it('repairs everything at once', async () => {
    const onFailedChange = jest.fn();
    render(
      <LiveNetwork
        topology={topology}
        failed={['region:weu', 'site:hq']}
        onFailedChange={onFailedChange}
      />,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Repair everything' }),
    );
    expect(onFailedChange).toHaveBeenCalledWith([]);
  });

  it('shows the way of a chosen flow in the drawing and in words', async () => {
    const { container } = render(
      <UncontrolledLiveNetwork
        topology={topology}
        initiallyFailed={['connection:weu/hq']}
        flows={[{ from: 'vnet:weu', to: 'site:hq' }]}
      />,
    );
    expect(flowsShown()).toEqual(['weu → hqtakes another way']);
    await userEvent.click(screen.getByRole('button', { name: /^weu → hq/ }));
    expect(
      screen.getByText(
        /^Way: Network of weu → VPN gateway of weu → VNet-to-VNet connection of .* → Site hq\.$/,
      ),
    ).toBeInTheDocument();
    // To the other region, and from there to the site.
    expect(container.querySelectorAll('[data-path]')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: /^weu → hq/ }));
    expect(container.querySelectorAll('[data-path]')).toHaveLength(0);
  });

  it('lists a part of the flows until more are asked for', async () => {
    render(
      <UncontrolledLiveNetwork
        topology={topology}
        flows={[{ from: 'vnet:weu', to: 'vnet:neu' }]}
      />,
    );
    expect(flowsShown()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Show 11 more' }));
    expect(flowsShown()).toHaveLength(12);
    expect(screen.getByText('12 flows in all')).toBeInTheDocument();
  });

  it('works 60 regions out after the page has been drawn, and takes failures from the drawing', async () => {
    render(
      <UncontrolledLiveNetwork
        topology={topologyOf(
          specOf(60, { onPremises: { via: 'vpn', sites: { hq } } }),
        )}
        initiallyFailed={['vpn-gateway:weu']}
      />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('Computing the paths');
    expect(
      await screen.findByText(
        'VPN gateway of weu failed: 2 of 3,660 flows lost.',
        {},
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();
    expect(flowsShown()).toHaveLength(12);
    await userEvent.click(
      screen.getByRole('button', { name: 'Site hq, working' }),
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'VPN gateway of weu and Site hq failed: 120 of 3,660 flows lost.',
    );
  }, 60_000);

  describe('while a large network is worked out', () => {
    const large = () =>
      topologyOf(specOf(40, { onPremises: { via: 'vpn', sites: { hq } } }));
    // Each look at the clock is far beyond a slice, so that every step is one.
    const oneStepEach = () => {
      let now = 0;
      jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    };
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
      jest.useRealTimers();
      jest.restoreAllMocks();
    });
    const nextSlices = (count: number) =>
      act(() => {
        for (let slice = 0; slice < count; slice += 1) {
          jest.advanceTimersToNextTimer();
        }
      });

    it('leaves the page free between slices, and forgets no click', () => {
      oneStepEach();
      render(<UncontrolledLiveNetwork topology={large()} />);
      const status = screen.getByRole('status');
      nextSlices(50);
      expect(status).toHaveTextContent('Computing the paths');
      fireEvent.click(screen.getByRole('button', { name: 'Site hq, working' }));
      nextSlices(5);
      expect(status).toHaveTextContent('Computing the paths');
      jest.mocked(Date.now).mockRestore();
      act(() => jest.runAllTimers());
      expect(status).toHaveTextContent(
        'Site hq failed: 80 of 1,640 flows lost.',
      );
    });

    it('works on another network once that is shown', () => {
      oneStepEach();
      const { rerender } = render(
        <UncontrolledLiveNetwork topology={large()} />,
      );
      nextSlices(50);
      rerender(<UncontrolledLiveNetwork topology={topologyOf(specOf(20))} />);
      expect(jest.getTimerCount()).toBe(1);
      act(() => jest.runAllTimers());
      expect(screen.getByRole('status')).toHaveTextContent(
        'Nothing has failed: all 380 flows arrive.',
      );
      rerender(<UncontrolledLiveNetwork topology={large()} />);
      expect(jest.getTimerCount()).toBe(1);
    });

    it('stops when it is no longer shown', () => {
      oneStepEach();
      const { unmount } = render(
        <UncontrolledLiveNetwork topology={large()} />,
      );
      nextSlices(50);
      unmount();
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
