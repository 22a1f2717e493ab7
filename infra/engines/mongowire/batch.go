package main

import (
	"bytes"
	"encoding/binary"

	"go.mongodb.org/mongo-driver/x/bsonx/bsoncore"
)

const (
	flagsLength     = 4
	checksumPresent = 1
)

// How the commands that carry statements call them.
var statementsIn = map[string]string{"update": "updates", "delete": "deletes"}

// batch is a command with several statements. FerretDB keeps a connection to SQLite for each until all are done, and waits for ever when it
// has no more; it counts the upserted wrongly, and stops at the first error even where it should go on. So they are sent one by one.
type batch struct {
	field      string
	statements []bsoncore.Document
	command    *bsoncore.DocumentBuilder
	ordered    bool
}

// batchOf takes a request apart; nil when there is nothing to send apart.
func batchOf(name string, request []byte) *batch {
	field := statementsIn[name]
	document, ok := documentOf(request)
	if field == "" || !ok || flagsOf(request)&checksumPresent != 0 {
		return nil
	}
	elements, err := document.Elements()
	if err != nil {
		return nil
	}
	b := &batch{field: field, command: bsoncore.NewDocumentBuilder(), ordered: true}
	for _, element := range elements {
		switch element.Key() {
		case field:
			b.statements = append(b.statements, documentsIn(element.Value())...)
			continue
		case "ordered":
			b.ordered, _ = element.Value().BooleanOK()
		}
		b.command.AppendValue(element.Key(), element.Value())
	}
	b.statements = append(b.statements, sequence(field, request[headerLength+flagsLength+1+len(document):])...)
	if len(b.statements) < 2 {
		return nil
	}
	return b
}

func documentsIn(value bsoncore.Value) (documents []bsoncore.Document) {
	array, _ := value.ArrayOK()
	values, _ := array.Values()
	for _, value := range values {
		if document, ok := value.DocumentOK(); ok {
			documents = append(documents, document)
		}
	}
	return documents
}

// sequence reads what follows the body of a message: sections of kind 1, each its length, a name, and documents.
func sequence(field string, sections []byte) (documents []bsoncore.Document) {
	for len(sections) > 5 && sections[0] == 1 {
		length := int(binary.LittleEndian.Uint32(sections[1:]))
		if length < 5 || length >= len(sections) {
			return documents
		}
		section := sections[5 : 1+length]
		sections = sections[1+length:]
		name, rest, found := bytes.Cut(section, []byte{0})
		if !found || string(name) != field {
			continue
		}
		for document, ok := bsoncore.Document(nil), true; ok && len(rest) > 0; {
			if document, rest, ok = bsoncore.ReadDocument(rest); ok {
				documents = append(documents, document)
			}
		}
	}
	return documents
}

// messages are the requests of one statement each, under the request's own id.
func (b *batch) messages(request []byte) [][]byte {
	command := b.command.Build()
	messages := make([][]byte, len(b.statements))
	for i, statement := range b.statements {
		elements, _ := command.Elements()
		single := bsoncore.NewDocumentBuilder()
		for _, element := range elements {
			single.AppendValue(element.Key(), element.Value())
		}
		single.AppendArray(b.field, bsoncore.NewArrayBuilder().AppendDocument(statement).Build())
		messages[i] = withDocument(request[:headerLength+flagsLength+1], single.Build())
	}
	return messages
}

// outcome adds up the replies to single statements as MongoDB answers the whole.
type outcome struct {
	matched, modified int32
	upserted, refused []bsoncore.Document
}

func (o *outcome) add(index int, reply bsoncore.Document) {
	if ok, _ := reply.Lookup("ok").AsInt64OK(); ok != 1 {
		o.refused = append(o.refused, refusedAt(index, reply))
		return
	}
	matched, _ := reply.Lookup("n").AsInt64OK()
	modified, _ := reply.Lookup("nModified").AsInt64OK()
	o.matched += int32(matched)
	o.modified += int32(modified)
	for _, upserted := range documentsIn(reply.Lookup("upserted")) {
		o.upserted = append(o.upserted, bsoncore.NewDocumentBuilder().AppendInt32("index", int32(index)).AppendValue("_id", upserted.Lookup("_id")).Build())
	}
	for _, refused := range documentsIn(reply.Lookup("writeErrors")) {
		o.refused = append(o.refused, refusedAt(index, refused))
	}
}

func refusedAt(index int, refused bsoncore.Document) bsoncore.Document {
	code, _ := refused.Lookup("code").AsInt64OK()
	text, _ := refused.Lookup("errmsg").StringValueOK()
	return bsoncore.NewDocumentBuilder().AppendInt32("index", int32(index)).AppendInt32("code", int32(code)).AppendString("errmsg", text).Build()
}

func (o *outcome) reply(name string) bsoncore.Document {
	reply := bsoncore.NewDocumentBuilder().AppendInt32("n", o.matched)
	if name == "update" {
		reply.AppendInt32("nModified", o.modified)
	}
	appendList(reply, "upserted", o.upserted)
	appendList(reply, "writeErrors", o.refused)
	return reply.AppendDouble("ok", 1).Build()
}

func appendList(reply *bsoncore.DocumentBuilder, name string, documents []bsoncore.Document) {
	if len(documents) == 0 {
		return
	}
	list := bsoncore.NewArrayBuilder()
	for _, document := range documents {
		list.AppendDocument(document)
	}
	reply.AppendArray(name, list.Build())
}
