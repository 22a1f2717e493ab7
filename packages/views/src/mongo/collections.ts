import type { mongo, MongoConnection } from '@cairn/mongo';
import type { ViewRef } from '../port/projection.js';
import type { CursorDocument, PlaceDocument, RowDocument } from './documents.js';
import { collectionName } from './names.js';

/** The collections of the views' database, and the session that all is read and written in: what is read is never older than what was read before. */
export class ViewsCollections {
  readonly database: mongo.Db;
  readonly session: mongo.ClientSession;
  readonly cursors: mongo.Collection<CursorDocument>;
  readonly places: mongo.Collection<PlaceDocument>;

  constructor(connection: MongoConnection) {
    this.database = connection.database('views');
    this.session = connection.session();
    this.cursors = this.database.collection('cursors');
    this.places = this.database.collection('places');
  }

  rows(ref: ViewRef): mongo.Collection<RowDocument> {
    return this.database.collection(collectionName(ref));
  }
}
