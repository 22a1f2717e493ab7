package main

import (
	"encoding/binary"
	"errors"
	"io"
	"log"
	"net"
	"strings"
	"sync"

	"go.mongodb.org/mongo-driver/x/bsonx/bsoncore"
)

const (
	headerLength  = 16
	maxMessage    = 48_000_000
	opMsg         = 2013
	moreToCome    = 1 << 1
	duplicateKey  = 11000
	brokenUnique  = "UNIQUE constraint failed"
	duplicateText = "E11000 duplicate key error: "
)

// The commands that FerretDB does in steps: it reads, filters, and writes whole documents. Two at once both match what one of them changes.
var inSteps = map[string]bool{"update": true, "findAndModify": true, "findandmodify": true, "delete": true}

// front stands before the server and lets one such command at a time at a collection, so that they are atomic for a document, as they are
// in MongoDB. It also tells an update that a unique index refuses by MongoDB's code.
type front struct {
	behind string
	locks  sync.Map
}

func newFront(behind string) *front {
	return &front{behind: behind}
}

func (f *front) serve(listener net.Listener) {
	for {
		client, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go f.attend(client)
	}
}

func (f *front) attend(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", f.behind)
	if err != nil {
		log.Print(err)
		return
	}
	defer server.Close()
	for {
		request, err := readMessage(client)
		if err != nil {
			return
		}
		reply, err := f.exchange(server, request)
		if err != nil {
			return
		}
		if _, err = client.Write(reply); err != nil {
			return
		}
	}
}

// exchange sends a request and takes its reply, which is empty where none is wanted.
func (f *front) exchange(server net.Conn, request []byte) ([]byte, error) {
	name, collection := commandOf(request)
	if !inSteps[name] {
		return ask(server, request)
	}
	lock, _ := f.locks.LoadOrStore(collection, new(sync.Mutex))
	lock.(*sync.Mutex).Lock()
	defer lock.(*sync.Mutex).Unlock()
	if batch := batchOf(name, request); batch != nil {
		return askEach(server, name, request, batch)
	}
	reply, err := ask(server, request)
	return withDuplicateKey(name, reply), err
}

// askEach sends a batch's statements one by one and gives one reply to all of them.
func askEach(server net.Conn, name string, request []byte, batch *batch) ([]byte, error) {
	var all outcome
	var reply []byte
	for index, message := range batch.messages(request) {
		binary.LittleEndian.PutUint32(message[headerLength:], 0)
		single, err := ask(server, message)
		if err != nil {
			return nil, err
		}
		reply = withDuplicateKey(name, single)
		document, _ := documentOf(reply)
		all.add(index, document)
		if batch.ordered && len(all.refused) > 0 {
			break
		}
	}
	if flagsOf(request)&moreToCome != 0 {
		return nil, nil
	}
	return withDocument(reply, all.reply(name)), nil
}

func ask(server net.Conn, request []byte) ([]byte, error) {
	if _, err := server.Write(request); err != nil {
		return nil, err
	}
	if flagsOf(request)&moreToCome != 0 {
		return nil, nil
	}
	return readMessage(server)
}

func readMessage(from net.Conn) ([]byte, error) {
	header := make([]byte, headerLength)
	if _, err := io.ReadFull(from, header); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(header)
	if length < headerLength || length > maxMessage {
		return nil, errors.New("a message of impossible length")
	}
	message := make([]byte, length)
	copy(message, header)
	_, err := io.ReadFull(from, message[headerLength:])
	return message, err
}

func flagsOf(message []byte) uint32 {
	if !isOpMsg(message) {
		return 0
	}
	return binary.LittleEndian.Uint32(message[headerLength:])
}

func isOpMsg(message []byte) bool {
	return len(message) > headerLength+5 && binary.LittleEndian.Uint32(message[12:]) == opMsg
}

// documentOf gives the body of a message; drivers send it as the first section.
func documentOf(message []byte) (bsoncore.Document, bool) {
	if !isOpMsg(message) || message[headerLength+4] != 0 {
		return nil, false
	}
	document, _, ok := bsoncore.ReadDocument(message[headerLength+5:])
	return document, ok
}

// commandOf gives a command's name and the full name of the collection that it is for.
func commandOf(request []byte) (name, collection string) {
	document, ok := documentOf(request)
	if !ok {
		return "", ""
	}
	first, err := document.IndexErr(0)
	if err != nil {
		return "", ""
	}
	database, _ := document.Lookup("$db").StringValueOK()
	of, _ := first.Value().StringValueOK()
	return first.Key(), database + "." + of
}

// withDuplicateKey gives the reply as it is, unless it tells of a broken unique index in SQLite's words.
func withDuplicateKey(name string, reply []byte) []byte {
	document, ok := documentOf(reply)
	if !ok {
		return reply
	}
	text, _ := document.Lookup("errmsg").StringValueOK()
	at := strings.Index(text, brokenUnique)
	if at < 0 {
		return reply
	}
	return withDocument(reply, refusal(name, duplicateText+text[at:]))
}

func refusal(name, text string) bsoncore.Document {
	if name != "update" {
		return bsoncore.NewDocumentBuilder().AppendDouble("ok", 0).AppendString("errmsg", text).
			AppendInt32("code", duplicateKey).AppendString("codeName", "DuplicateKey").Build()
	}
	refused := bsoncore.NewDocumentBuilder().AppendInt32("index", 0).AppendInt32("code", duplicateKey).AppendString("errmsg", text).Build()
	return bsoncore.NewDocumentBuilder().AppendInt32("n", 0).AppendInt32("nModified", 0).
		AppendArray("writeErrors", bsoncore.NewArrayBuilder().AppendDocument(refused).Build()).AppendDouble("ok", 1).Build()
}

// withDocument keeps the header's ids and the flags of a message: a driver knows the reply to its request by them.
func withDocument(reply []byte, document bsoncore.Document) []byte {
	message := make([]byte, headerLength+flagsLength+1, headerLength+flagsLength+1+len(document))
	copy(message, reply[:headerLength+flagsLength+1])
	message = append(message, document...)
	binary.LittleEndian.PutUint32(message, uint32(len(message)))
	return message
}
