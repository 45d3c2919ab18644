import type { Location } from 'vscode-languageserver';
import type { Place } from '../core/text/result.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** Where a place is, for the client; undefined for a file that is gone. */
export function locationOf(session: Session, place: Place | undefined): Location | undefined {
  const document = place === undefined ? undefined : session.documentOf(place.uri)?.document;
  return document === undefined || place === undefined
    ? undefined
    : { uri: place.uri, range: toRange(document.source, place.span) };
}
