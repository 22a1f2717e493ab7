import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export interface ApiDescription {
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem details. Clients branch on `code`; texts may change.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    instance: { type: 'string', description: 'The correlation id of the request.' },
    errors: { type: 'array', items: { type: 'object', required: ['field', 'problem'], properties: { field: { type: 'string' }, problem: { type: 'string' } } } },
    retryAfter: { type: 'number', description: 'Seconds after which the same request may succeed.' },
  },
};

/** The OpenAPI 3.1 document of an application, with what all of its routes have in common. */
export function openApiOf(app: NestFastifyApplication, { title, description, version }: ApiDescription): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(title).setDescription(description).setVersion(version).setOpenAPIVersion('3.1.0').addBearerAuth({ type: 'http', scheme: 'bearer' }, 'apiKey').addSecurityRequirements('apiKey').build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) describe(path[method], method);
  }
  return inOrder(document) as OpenAPIObject;
}

/** The compiler tells the members of a union in the order in which it met them: sorted, the document is the same whoever compiled. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, name === 'enum' && Array.isArray(member) ? member.toSorted() : inOrder(member)]));
}

/** Refusals and the headers of writes are the same everywhere. */
function describe(operation: Operation | undefined, method: (typeof METHODS)[number]): void {
  if (operation === undefined) return;
  operation.responses['default'] = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  const headers = method === 'get' ? READ_HEADERS : WRITE_HEADERS;
  operation.parameters = [...(operation.parameters ?? []), ...headers.map(([name, description]) => ({ name, in: 'header' as const, required: false, description, schema: { type: 'string' as const } }))];
}

const READ_HEADERS = [['Cairn-Min-Position', 'The answer has seen this position, or is 503 after 2 seconds.']] as const;

const WRITE_HEADERS = [
  ['Idempotency-Key', 'The same key and body get the first answer; another body is refused with 422.'],
  ['If-Match', 'The ETag that was read; refused with 412 when the resource has changed since.'],
] as const;
