package org.commontable.platform.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The tree that tells a screen reader what each piece of a page is: headings, paragraphs, lists
 * (ISO 32000-1, 14.7 and 14.8).
 */
final class Tags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final Map<PDPage, List<PDStructureElement>> pieces = new LinkedHashMap<>();

  Tags(PDDocument pdf, String lang) {
    root.appendKid(document);
    var mark = new PDMarkInfo();
    mark.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(mark);
    pdf.getDocumentCatalog().setLanguage(lang);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }

  PDStructureElement element(String type) {
    return element(type, document);
  }

  PDStructureElement element(String type, PDStructureElement in) {
    var element = new PDStructureElement(type, in);
    in.appendKid(element);
    return element;
  }

  /** The number under which the next piece on this page belongs to the element. */
  int piece(PDStructureElement element, PDPage page) {
    List<PDStructureElement> onPage = pieces.computeIfAbsent(page, one -> new ArrayList<>());
    var reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(onPage.size());
    element.appendKid(reference);
    onPage.add(element);
    return onPage.size() - 1;
  }

  /** Says for every page which element each of its pieces belongs to. */
  void done() {
    var numbers = new COSArray();
    int key = 0;
    for (var page : pieces.entrySet()) {
      page.getKey().setStructParents(key);
      page.getKey().getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.getPDFName("S"));
      var owners = new COSArray();
      page.getValue().forEach(element -> owners.add(element.getCOSObject()));
      numbers.add(COSInteger.get(key++));
      numbers.add(owners);
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(key);
  }
}
