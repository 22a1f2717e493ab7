import { asyncApiDocument, schemaId, type Catalogue } from '@cairn/contracts';
import { PLATFORM, Public, type Platform } from '@cairn/service-kit';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CatalogAnswer, SchemaPath, type CataloguedType } from './catalog.dto.js';

/** Nothing of it is about an organization, so it needs no key; a published version never changes its meaning. */
@ApiTags('history')
@Public()
@Controller('history')
export class CatalogController {
  readonly #catalogue: Catalogue;
  readonly #asyncApi: object;

  constructor(@Inject(PLATFORM) { catalogue, kafka }: Platform) {
    this.#catalogue = catalogue;
    this.#asyncApi = asyncApiDocument(catalogue, { ...(kafka && { topic: kafka.topic }) });
  }

  @Get('catalog')
  @ApiOperation({ summary: 'Every event type, with the service that writes it and where its schema is' })
  @ApiOkResponse({ type: CatalogAnswer })
  catalog(): CatalogAnswer {
    return { types: this.#catalogue.types().map((type) => this.#entryOf(type)), reserved: [...this.#catalogue.reservedTypes()] };
  }

  @Get('schemas/:type/:version')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  @ApiOperation({ summary: 'The JSON Schema (2020-12) of one version of an event type' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  schema(@Param() { type, version }: SchemaPath): object {
    return this.#catalogue.jsonSchema(type, version);
  }

  @Get('asyncapi')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ summary: 'The AsyncAPI 3.0 document of the Kafka topic: every event type in every version' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  asyncApi(): object {
    return this.#asyncApi;
  }

  #entryOf(name: string): CataloguedType {
    const { type, version, kind, categories, sealed, sealedChanges } = this.#catalogue.definitionOf(name);
    const [category = ''] = categories;
    const { service } = this.#catalogue.categories().find((each) => each.name === category) ?? { service: '' };
    return { type, version, kind, service, categories: [...categories], dataschema: schemaId(type, version), sealed: [...sealed, ...sealedChanges.map((field) => `/changes/${field}`)] };
  }
}
