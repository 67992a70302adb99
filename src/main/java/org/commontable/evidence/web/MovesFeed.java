package org.commontable.evidence.web;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.commontable.evidence.EditionMoves;

/** Editions that moved figures as an Atom feed (RFC 4287). */
final class MovesFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private MovesFeed() {}

  /**
   * @param page absolute
   * @param titles of the editions, in their order
   */
  static String of(
      String title, String page, List<EditionMoves.Moved> editions, List<String> titles) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", page);
      element(xml, "title", title);
      element(
          xml,
          "updated",
          editions.isEmpty() ? "1970-01-01T00:00:00Z" : editions.getFirst().madeAt().toString());
      link(xml, "self", page + ".atom");
      link(xml, "alternate", page);
      xml.writeStartElement("author");
      element(xml, "name", title);
      xml.writeEndElement();
      for (int i = 0; i < editions.size(); i++) {
        entry(xml, page, editions.get(i), titles.get(i));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private static void entry(
      XMLStreamWriter xml, String page, EditionMoves.Moved edition, String title)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + edition.id());
    element(xml, "title", title);
    element(xml, "updated", edition.madeAt().toString());
    link(xml, "alternate", page + "?edition=" + edition.number());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
