import { loadSecrets, type Settings, TovutiError } from '@tovuti/core';
import type { TadaDocumentNode } from 'gql.tada';
import { ClientError, GraphQLClient } from 'graphql-request';

/** Reads the CMS's published content. */
export type CmsClient = {
  url: string;
  request<Result, Variables extends object>(
    document: TadaDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /**
   * A door of the plugin `publishing`: what builders ask and tell besides content.
   * @throws TovutiError `cms-unreachable` or `cms-refused`; of an answer that is not the wanted one with its HTTP `status`
   */
  call<Result>(method: 'GET' | 'POST', path: string, body?: object): Promise<Result>;
  /** A file at an address of the CMS; they are closed to the public. */
  file(path: string): Promise<Response>;
};

/** The CMS understood the question and could not answer it: something in the content is wrong. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** A large film, or a picture whose sizes are made only now. */
const FILE_TIMEOUT = 120_000;
/** The CMS holds a question for levels for 20 seconds. */
const CALL_TIMEOUT = 30_000;

/** The CMS at `cmsUrl`, asked with the builder's read-only token; with a preview's token, for drafts too. */
export function connect(
  { cmsUrl, dataDir }: Pick<Settings, 'cmsUrl' | 'dataDir'>,
  previewToken?: string,
): CmsClient {
  const headers = {
    authorization: `Bearer ${loadSecrets(dataDir).BUILDER_TOKEN}`,
    ...(previewToken ? { 'x-preview-grant': previewToken } : {}),
  };
  const client = new GraphQLClient(`${cmsUrl}/graphql`, { headers });
  return {
    url: cmsUrl,
    async request<Result, Variables extends object>(
      document: TadaDocumentNode<Result, Variables>,
      variables: Variables,
    ) {
      try {
        return await client.request<Result, object>(document, variables);
      } catch (cause) {
        throw translate(cmsUrl, cause);
      }
    },
    async call<Result>(method: 'GET' | 'POST', path: string, body?: object) {
      const response = await fetch(`${cmsUrl}/api/publishing/${path}`, {
        method,
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(CALL_TIMEOUT),
      }).catch((cause) => {
        throw new TovutiError('cms-unreachable', { url: cmsUrl, reason: reasonOf(cause) }, { cause });
      });
      if (response.ok) return (await response.json()) as Result;
      const { status } = response;
      const reason = `HTTP ${status} ${path} ${await messageOf(response)}`.trim();
      const isForbidden = [401, 403].includes(status);
      throw new TovutiError(isForbidden ? 'cms-refused' : 'cms-unreachable', { url: cmsUrl, reason, status });
    },
    file: (path) => fetch(`${cmsUrl}${path}`, { headers, signal: AbortSignal.timeout(FILE_TIMEOUT) }),
  };
}

/** What Strapi says of its refusal; nothing when it was not Strapi that answered. */
async function messageOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  return answer?.error?.message?.slice(0, 300) ?? '';
}

function translate(url: string, cause: unknown): Error {
  if (!(cause instanceof ClientError))
    return new TovutiError('cms-unreachable', { url, reason: reasonOf(cause) }, { cause });
  const { status, errors } = cause.response;
  const [error] = errors ?? [];
  const isForbidden = [401, 403].includes(status) || error?.extensions?.code === 'FORBIDDEN';
  if (isForbidden)
    return new TovutiError('cms-refused', { url, reason: error?.message ?? String(status) }, { cause });
  if (status >= 500 && !error)
    return new TovutiError('cms-unreachable', { url, reason: String(status) }, { cause });
  const path = error?.path?.join('.') ?? '';
  return new ContentError(`${error?.message ?? status} ${path}`.trim(), { cause });
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code ?? (error instanceof Error ? error.message : String(error));
}
