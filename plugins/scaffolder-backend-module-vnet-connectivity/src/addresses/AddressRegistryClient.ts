import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError, ResponseError } from '@backstage/errors';
import type {
  AssignedRange,
  RangeAnswer,
  RangeRequest,
} from 'backstage-plugin-vnet-connectivity-common';

const pluginId = 'vnet-connectivity';

/** The ranges that a network asks for. */
export interface AddressRequest {
  readonly id: string;
  /** Name of the network. */
  readonly network: string;
  /** Entity reference of a network that exists already, whose own ranges are no obstacle to it. */
  readonly entityRef?: string;
  readonly ranges: readonly RangeRequest[];
}

/** Asks the registry of addresses of the backend, in the name of the user who started the task. */
export class AddressRegistryClient {
  constructor(
    private readonly services: {
      readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
      readonly discovery: Pick<DiscoveryService, 'getBaseUrl'>;
    },
  ) {}

  /**
   * Keeps ranges for a network that is about to be made; repeated with the same id, it answers the same.
   *
   * @throws InputError where one of them is taken, with its owner and the next free range
   */
  async reserve(
    request: AddressRequest,
    credentials: BackstageCredentials,
  ): Promise<readonly AssignedRange[]> {
    return this.ranges('/address-reservations', request, credentials);
  }

  /** Answers as `reserve` does, and keeps nothing. */
  async check(
    request: AddressRequest,
    credentials: BackstageCredentials,
  ): Promise<readonly AssignedRange[]> {
    return this.ranges('/address-checks', request, credentials);
  }

  /**
   * Keeps the ranges of a reservation for some more time, also after they were given back.
   *
   * @throws where it has expired, or somebody else has one of its ranges by now
   */
  async renew(id: string, credentials: BackstageCredentials): Promise<void> {
    await this.ask('POST', `/address-reservations/${id}/renewal`, credentials);
  }

  /**
   * Keeps the ranges of a reservation for the repository that was made.
   *
   * @param isProposed - true where they are in a change that somebody has yet to merge
   * @throws where it has expired
   */
  async confirm(
    id: string,
    entityRef: string,
    credentials: BackstageCredentials,
    isProposed = false,
  ): Promise<void> {
    await this.ask(
      'POST',
      `/address-reservations/${id}/confirmation`,
      credentials,
      { entityRef, ...(isProposed && { proposed: true }) },
    );
  }

  /** Gives the ranges of a reservation back. */
  async release(id: string, credentials: BackstageCredentials): Promise<void> {
    await this.ask('DELETE', `/address-reservations/${id}`, credentials);
  }

  private async ranges(
    path: string,
    request: AddressRequest,
    credentials: BackstageCredentials,
  ): Promise<readonly AssignedRange[]> {
    const response = await this.ask('POST', path, credentials, request);
    const answer: RangeAnswer = await response.json();
    if ('assigned' in answer) return answer.assigned;
    throw new InputError(
      [
        'The addresses of this network are not free. Change them, or leave them empty:',
        ...answer.refused.map(({ key, message }) => `- ${key}: ${message}`),
      ].join('\n'),
    );
  }

  private async ask(
    method: string,
    path: string,
    credentials: BackstageCredentials,
    body?: object,
  ): Promise<Response> {
    const { auth, discovery } = this.services;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: pluginId,
    });
    const response = await fetch(
      `${await discovery.getBaseUrl(pluginId)}${path}`,
      {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    // A reservation that is refused has an answer of its own.
    const isRefusal =
      response.status === 409 && path === '/address-reservations';
    if (!response.ok && !isRefusal) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
