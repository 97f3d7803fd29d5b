-- A data folder as the first schema had it, dumped from the program of that time with invented networks.
PRAGMA foreign_keys = OFF;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE account (
    id            TEXT PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'researcher')),
    password_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "account" VALUES('frihegy425fenmtq','beheer@voorbeeld.example','Robin Akkermans','administrator','$argon2id$v=19$m=47104,t=1,p=1$Ow5LF8kF53sPhIe/2m3kyg$OYVHC6RvMbuSRmQAQwigDr8o/xRm2uvKk/cNWXESeZs');
INSERT INTO "account" VALUES('gehihfworg57o5es','coordinator@voorbeeld.example','Noor Verhage','coordinator','$argon2id$v=19$m=47104,t=1,p=1$rkh3093GGRKWOOgyEN3+wA$/aV83+CABxGxiKO66kdB8J19zvam71DqXwEuSKoGg6U');
INSERT INTO "account" VALUES('raoagxnnyyz5n5mk','onderzoeker@voorbeeld.example','Sam Terlouw','researcher','$argon2id$v=19$m=47104,t=1,p=1$b9Xpm7JTIzF5Kj8jFugKJA$I5kDQVL8GHgqeF7Sogd99YHzyBR0fTiBNTpc4TwyP4Y');
CREATE TABLE account_network (
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    PRIMARY KEY (account_id, network_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "account_network" VALUES('gehihfworg57o5es','7vxxkqaa5dmrgc2p');
INSERT INTO "account_network" VALUES('gehihfworg57o5es','jbs4ykz3dl2mlbig');
INSERT INTO "account_network" VALUES('gehihfworg57o5es','xojek5t6yztt2gdz');
CREATE TABLE audit (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    account_id TEXT,
    network_id TEXT,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL
) STRICT;
INSERT INTO "audit" VALUES(1,1795492184,'gehihfworg57o5es',NULL,'signed-in','');
CREATE TABLE draft (
    wave_id      TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    response_key BLOB NOT NULL CHECK (length(response_key) = 32),
    answers      BLOB NOT NULL,
    PRIMARY KEY (wave_id, response_key)
) STRICT, WITHOUT ROWID;
INSERT INTO "draft" VALUES('hdnqbq4zbxh4pj2y',X'924219FA0311543895AFB36EA0B65AFF48BAB87AE8CD7B3570FA040A717E9219',X'0404040404040404FEFEFEFEFEFEFEFEFEFEFEFE');
CREATE TABLE invitation (
    token_hash     BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    wave_id        TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
    responded      INTEGER NOT NULL DEFAULT 0 CHECK (responded IN (0, 1)),
    UNIQUE (wave_id, participant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "invitation" VALUES(X'016C543A989FD3EEFCEFBC75ADA5513A2FBED2902B0E9682E8D84A7E3E2EA641','imq5mi4m3acdgcrm','v46mwr2bufaasr7i',0);
INSERT INTO "invitation" VALUES(X'033824F5DA10461AE85F5C7CAF85301129D8434E0D1B60DA81EDF7FD17C959A7','imq5mi4m3acdgcrm','2bieiaxjufvri43w',1);
INSERT INTO "invitation" VALUES(X'06193259FB475C5E460FEE0BFE2779CF839274ED7C5567CC0A7A4B0602AF20FC','7ynd2sk2dxcziyuf','k6gex7dtp2vjug2x',1);
INSERT INTO "invitation" VALUES(X'0B27C031D0078327939A7BCD2328C17CEF491AE55AB094D9B674BA8DE682098F','7ynd2sk2dxcziyuf','63o4jtnarufifcol',1);
INSERT INTO "invitation" VALUES(X'0D17807B4AF94170310C4E6659357C457C83733705DDC55FFF9DE7FEB17F8F01','7ynd2sk2dxcziyuf','psrdr5gmj2sjlzsl',1);
INSERT INTO "invitation" VALUES(X'0DE9A5A3CBCD5F8755C14B33A26540583C4694308DEACD70DCC0E3024F310017','i5lxyllousljy347','ferdesfuzuwsdujs',0);
INSERT INTO "invitation" VALUES(X'0E4EFD6C6D084DB03FD62A4B12B54207CB8AAF0ADF064344B9D8DE9CB722DAB4','hc4lqw4l2gn23th3','ferdesfuzuwsdujs',1);
INSERT INTO "invitation" VALUES(X'118EA9EB976DAF000048EDFF3C233147167222503D80700521F02BE84A2AAD05','csaa22klcrag4637','fh624iqzy4i3ackv',1);
INSERT INTO "invitation" VALUES(X'158A3324F7EA0156A965B393AA8355881D048AB56A263C9BD3427F2AD0B4B6DE','7ynd2sk2dxcziyuf','wlxu3od7ar642rew',1);
INSERT INTO "invitation" VALUES(X'16C9BB178049F8E9871D3191FE7954DB9C38DD4E7AD77229D62A8B71B75D5D85','7ynd2sk2dxcziyuf','7hcq34t2nzcoqvso',0);
INSERT INTO "invitation" VALUES(X'1A3FC0CE132F58F14E8564EA8055D63BA00433E5442542222DA596CB937B4B67','7ynd2sk2dxcziyuf','3qpkat7kvuw5vvwv',1);
INSERT INTO "invitation" VALUES(X'1B046DC047BEB5A95BBC6D44FC3B14810E92FC26E202408EB0DE7807F985F486','hc4lqw4l2gn23th3','m37meehxz4clqfy4',1);
INSERT INTO "invitation" VALUES(X'1C5725FDB31F4FF718251A6E672A3DE05F1D8D0E343253436562A4FE89117F6C','csaa22klcrag4637','xxkpuxjztkooi7l3',1);
INSERT INTO "invitation" VALUES(X'1C722D69EEE918F977696113A8247242FF7E69E417013CE2A7B1AD6AFC56BA0A','imq5mi4m3acdgcrm','4rgzpucd4pn6fhvt',1);
INSERT INTO "invitation" VALUES(X'1ECAC9485B5EEAB57D988217F75D9CF9A8BA24E719BB627852FAA16D67B14C90','ppiqdorkozqnk66o','qyct6q2ebj7q4iig',1);
INSERT INTO "invitation" VALUES(X'1EE46DC6AD6C261BEC719258FBEADB48F885E05F1AE729A98513949E3F8A9DC9','imq5mi4m3acdgcrm','7hcq34t2nzcoqvso',1);
INSERT INTO "invitation" VALUES(X'1F8602932CD2C7157A9F8F2391609DCEC5ACD6BAEA128EFEDC79CCC58D3ADCF3','ppiqdorkozqnk66o','3o7k22isha7ny2hd',1);
INSERT INTO "invitation" VALUES(X'203E74EBB423A9F495C796F8565C2BC993186AF4710A1E4F769D5487757A88F1','csaa22klcrag4637','gpbpclgsrxauchxq',1);
INSERT INTO "invitation" VALUES(X'2218F96D255E725E932746935A9F51EA0FE51F085D5274C007949E8CBA690878','hdnqbq4zbxh4pj2y','qtb5yfultlo4klc6',1);
INSERT INTO "invitation" VALUES(X'283AD250CFB4E9EC9E6BA9380BEB69D4D9DD4D870585A70C830BD2E1A5142719','i5lxyllousljy347','4b47kzd2hvkaigxt',1);
INSERT INTO "invitation" VALUES(X'288BE5226808F7E842529B23B1EEBA09A14C496BBEC736872704D5469C3288C3','ppiqdorkozqnk66o','xw67oz6k5ds3lym7',1);
INSERT INTO "invitation" VALUES(X'2B0839D8984639580E270FEBC6F7A93DA2119BEE33967140DD0F70E6B2B7FB50','imq5mi4m3acdgcrm','ipscn7wo75qiw3az',1);
INSERT INTO "invitation" VALUES(X'2D50CB0A022310BAA06AE6E8B0A5F9E1F7D95FA8F8C66A7740150E206DAA6AB0','csaa22klcrag4637','63o4jtnarufifcol',1);
INSERT INTO "invitation" VALUES(X'2FD4A445D1C90025E99728FE4CE2790BD27EE562801AC9721F03448FA8FBC84B','7ynd2sk2dxcziyuf','dk4pgdc7izkyhuhh',1);
INSERT INTO "invitation" VALUES(X'3036B9972EFD12180DAB8780A46F821D213A7356AE3C738E9BFD8919B6CD1CC6','i5lxyllousljy347','imjoqw6hmwk7sbuz',1);
INSERT INTO "invitation" VALUES(X'340844874FFF689AF55AB42C4D500F83195E3E6BE400A19860D80F6B4D351467','7ynd2sk2dxcziyuf','jl2byq3fhsiuxisz',1);
INSERT INTO "invitation" VALUES(X'373524913F9E92F306279294657948CA0E303580125B650FA3DF78093A6F8FCE','i5lxyllousljy347','qyct6q2ebj7q4iig',1);
INSERT INTO "invitation" VALUES(X'382AEAC9044809514C6D5AD3E4156A7BE21093D8FD5DFB4C72DDA9313C60C890','hdnqbq4zbxh4pj2y','pmqnbzo6dqv4f22k',1);
INSERT INTO "invitation" VALUES(X'389183FB29DDF3514D1A1300004B7F0EF088E203A2B8B56D9A3B6DAE70224703','csaa22klcrag4637','gvaozahahy3v4dbx',1);
INSERT INTO "invitation" VALUES(X'3C2E22492953F3842282F9266C8FC0E0EA7D56E7E8C5F5AF663496BF88DB00AE','csaa22klcrag4637','wxxpbaovrmw4oxc6',1);
INSERT INTO "invitation" VALUES(X'3D7C7A49D47E7239D49279315F7DABA987EF2A63A6C86EC4EFC73E1B09F0FEC3','hc4lqw4l2gn23th3','xw67oz6k5ds3lym7',1);
INSERT INTO "invitation" VALUES(X'3F44EE034446C9EEE1A02304D13613C88A915E5054918FE9742FC04C1B7C9F9B','7ynd2sk2dxcziyuf','2bieiaxjufvri43w',0);
INSERT INTO "invitation" VALUES(X'40A99415A912F963F48ABB47E13FEE47331F14794F17A7162405AD278B590C9D','i5lxyllousljy347','3o7k22isha7ny2hd',1);
INSERT INTO "invitation" VALUES(X'4246A88FB7D165D2680C49A0B392E733BA22866B05B7A6C2CC13DA0F6DC1AB0D','csaa22klcrag4637','zmkqi2gbnq2zr3tx',1);
INSERT INTO "invitation" VALUES(X'43502A0B3F59A85F724C82D5E5FCD708432D22B915B3240B41845F95B4D94B56','imq5mi4m3acdgcrm','gpbpclgsrxauchxq',1);
INSERT INTO "invitation" VALUES(X'454AF32EEA574281E5AF88ABF7680F9BF9FCFD6088ABE7A97F2F06EB5A20C989','7ynd2sk2dxcziyuf','our7b7ovawjw3qwm',1);
INSERT INTO "invitation" VALUES(X'4A7C30AF53CE52190665502DDD595FB8EE3BA679D23500B22ED316C68799A292','imq5mi4m3acdgcrm','ze5phpjn5ar6u37t',1);
INSERT INTO "invitation" VALUES(X'52E2641F8B413629B8780520DF07468EF6727368FFFDE143F869905BD3C8780F','7ynd2sk2dxcziyuf','i6afswdygn5p7cpw',1);
INSERT INTO "invitation" VALUES(X'56E98626BF173758440B1B096675A63BBF4FE8E550912AF751EB1C3CEA2175D7','csaa22klcrag4637','jl2byq3fhsiuxisz',1);
INSERT INTO "invitation" VALUES(X'58A89C22AF996B3D2D7ECA435017C0F8F97D2D07EC33A7E613038D3745915EE3','imq5mi4m3acdgcrm','zmkqi2gbnq2zr3tx',1);
INSERT INTO "invitation" VALUES(X'59749F4A3F32EA842FFB730CDEEAD8FEB6C0846F6A4064CE545376A8430F5CA2','imq5mi4m3acdgcrm','our7b7ovawjw3qwm',1);
INSERT INTO "invitation" VALUES(X'5AEDFBFB30CAB0DAA0959A1BE1BC0DAA678D8FE89DC622D342B905028C084605','7ynd2sk2dxcziyuf','4rgzpucd4pn6fhvt',0);
INSERT INTO "invitation" VALUES(X'5B5C79CD5354FDFADADDE66274893A84EA1A069CA4A58D338161EAF8DE11F7A1','imq5mi4m3acdgcrm','n4spmzepxjld5ioi',0);
INSERT INTO "invitation" VALUES(X'5E37261F380E03E9E72D0D62A604A8B4613168B4779991ACA9BCA963BF502204','csaa22klcrag4637','i6afswdygn5p7cpw',1);
INSERT INTO "invitation" VALUES(X'5E47F68224686A1ABBA357A8E91E9625DE7CAAF2605949396CCF6050D682F5AD','7ynd2sk2dxcziyuf','nub4lkgwahakdd5z',1);
INSERT INTO "invitation" VALUES(X'5EDCDB74509DA209512326661118EDF6F0D94FA83EDDC9C5A4A1ED992EFC68CE','ppiqdorkozqnk66o','p23nyd2kjwmp2van',1);
INSERT INTO "invitation" VALUES(X'60C49722B96C4704BD8139FA558A8AFAC4F8344681399D3D3EA0DDEA162F437A','imq5mi4m3acdgcrm','wxxpbaovrmw4oxc6',1);
INSERT INTO "invitation" VALUES(X'6228AC55C5E4561392EC768AF94464CA07E94F10D761D87C6A2ACF78BEF16592','ppiqdorkozqnk66o','4b47kzd2hvkaigxt',1);
INSERT INTO "invitation" VALUES(X'6344D613D61706342717875C2A23D5248472541AAE150D72B2E81088BDD8600A','csaa22klcrag4637','czxwskhnm25wnrjs',1);
INSERT INTO "invitation" VALUES(X'63A2E68EA7F57F9816A78D7564E0742653AAC9DABCBB98D01D274F61B00115AB','imq5mi4m3acdgcrm','i6afswdygn5p7cpw',1);
INSERT INTO "invitation" VALUES(X'6404B3DD67AD7807EDA1D0D9A143D5DAA800A61011B05BF388D48E1CEEFDDA52','csaa22klcrag4637','dk4pgdc7izkyhuhh',1);
INSERT INTO "invitation" VALUES(X'68EBE3088A1514696ECF8ACECC6DAE827A576BAE70366EE2DB523F5CE44F3297','ppiqdorkozqnk66o','2jfkqhuzn6ofnxxh',1);
INSERT INTO "invitation" VALUES(X'6943FCAF8477008AA25287B7DDA5275D8DBC000B363E5E5F1ACD13D48EE4C0EB','imq5mi4m3acdgcrm','3ba6m4gbbhddz5ww',0);
INSERT INTO "invitation" VALUES(X'69D50B50F88CB845AAA497D7BF99AB41DB42DC7E8A224727B575E9A49D3832A8','hc4lqw4l2gn23th3','hatdrjkhpa76yfsl',1);
INSERT INTO "invitation" VALUES(X'6A39FDB30EB0DC0AF11004CBF77D81EB435568A8D3B7A2E5A13202722B82664A','7ynd2sk2dxcziyuf','wxxpbaovrmw4oxc6',1);
INSERT INTO "invitation" VALUES(X'6A76CBE1CBB82ADCA7C885ED9C0AB3A32E4A88A75A97E5486863EE8DFE048F9C','imq5mi4m3acdgcrm','wlxu3od7ar642rew',1);
INSERT INTO "invitation" VALUES(X'6B03A33ED767B9D041B7B94CDC1A6D2FB814108E7320D5C88B0B94FB28E6507F','csaa22klcrag4637','ze5phpjn5ar6u37t',1);
INSERT INTO "invitation" VALUES(X'7381C1FF20CF0004054E5EC64A139FD72454A4AD979DF405F3A9C054E41E122F','csaa22klcrag4637','2bieiaxjufvri43w',1);
INSERT INTO "invitation" VALUES(X'74E1B126A2A60DB5BB979E203E2F5144DA9B86503BDBDE33B6C840EBCE368818','7ynd2sk2dxcziyuf','zmkqi2gbnq2zr3tx',1);
INSERT INTO "invitation" VALUES(X'767C2C64E23C22C802FCB0960EE99B9C431C8634E0D1481266BB9A2C6CCFC5E3','ppiqdorkozqnk66o','m37meehxz4clqfy4',1);
INSERT INTO "invitation" VALUES(X'7D488C08B1E580699C56EE6414E788BE2F680157D15F6B6B9251750DCB352E48','7ynd2sk2dxcziyuf','fh624iqzy4i3ackv',1);
INSERT INTO "invitation" VALUES(X'7D829273DDC3094BABB12AC44A954CADD17F4D825EBD4CCE10DE39ABC5681F5A','csaa22klcrag4637','nub4lkgwahakdd5z',1);
INSERT INTO "invitation" VALUES(X'7F094F208703EA3C8E64977BA19C614D2BE552F78D52D74264B0592077C92DC2','csaa22klcrag4637','cipjslq32tjp2uut',0);
INSERT INTO "invitation" VALUES(X'7F92BFE5362D1F3C79EBEFD744D522938452C4C5D82474BD53D7383893526744','hc4lqw4l2gn23th3','3o7k22isha7ny2hd',1);
INSERT INTO "invitation" VALUES(X'7FB7E2C8628D8435CC61C8073B13CE26B1CBF70E1450EBF51EE4414A70D7F37A','i5lxyllousljy347','ddfm56lkhzqbvk7c',1);
INSERT INTO "invitation" VALUES(X'7FDDA296434D40AE475B04BC36B9C26215D9588871C04FDA3C809B7EA90E8E14','hc4lqw4l2gn23th3','ddfm56lkhzqbvk7c',1);
INSERT INTO "invitation" VALUES(X'80C2E99FBA11FC9506CBD4DEAB42A0794D003C64FB37C113197DB4B0071EA221','csaa22klcrag4637','wlxu3od7ar642rew',0);
INSERT INTO "invitation" VALUES(X'8167F766030A47CDADC7DD2DA9D01376E231384A5E3F62D82061A0E7EEA6069C','ppiqdorkozqnk66o','imjoqw6hmwk7sbuz',1);
INSERT INTO "invitation" VALUES(X'81738835BE748C52B01C9A92322FEDDC3A177938786C1B336B581FDFC15EE98A','hc4lqw4l2gn23th3','xo24ephsma7aaxms',0);
INSERT INTO "invitation" VALUES(X'81CBB9ADA095765EFF6C810B4EBEEAB3A7C8652332046313ABF99AE9E31E42C8','ppiqdorkozqnk66o','j5vq7rn2nmf32pgy',0);
INSERT INTO "invitation" VALUES(X'8472C8965B0E4FF895C058BD0C78E2221C75D1F13DB1FE0E49C63229DA16F629','hc4lqw4l2gn23th3','imjoqw6hmwk7sbuz',1);
INSERT INTO "invitation" VALUES(X'851DAD8DAC84E0299248A1965A8DCDAFD880A5CF453B9BC4CF9B8D4FA716D731','ppiqdorkozqnk66o','hatdrjkhpa76yfsl',1);
INSERT INTO "invitation" VALUES(X'853B49409912ADE1387811B52A654E47C356F5E329B5D0C6E2758C51CF0B4649','csaa22klcrag4637','to6nkfuik2o5rk6c',1);
INSERT INTO "invitation" VALUES(X'859E3FFD20C8949A3B696E2C399B20218C5CD89CD1BFBC29B4C2ABDB9B28C78D','csaa22klcrag4637','udxblin2t2yz57jn',1);
INSERT INTO "invitation" VALUES(X'87191282C47F3A262DE2D14BD06B23CBC02F857E0143A0F91BE5C3E6E5C952AD','7ynd2sk2dxcziyuf','czxwskhnm25wnrjs',1);
INSERT INTO "invitation" VALUES(X'874504D1D5A0F6CDA69A200529C4FA479C33D33DD1776AC666A66BD4C815CDDE','hdnqbq4zbxh4pj2y','ytuvz2qcm7tvrn7s',1);
INSERT INTO "invitation" VALUES(X'8BDD062A150BE17956927DD636ED6AD428778F2B4891CAD36AE455D816BF6171','imq5mi4m3acdgcrm','to6nkfuik2o5rk6c',1);
INSERT INTO "invitation" VALUES(X'8E4DBD1104D78C40A165035B59C091902B06EF16470D92D0728D3D96F3010ABD','imq5mi4m3acdgcrm','psrdr5gmj2sjlzsl',1);
INSERT INTO "invitation" VALUES(X'917A5AFB089E57909B3D9FB5742D700706D94567D1B7206342BCB5127DBD89FB','csaa22klcrag4637','our7b7ovawjw3qwm',0);
INSERT INTO "invitation" VALUES(X'92FFD1610674B1FEC69E380AA1D67AC2EC78B02028CAFB32B2A8EDBF00AAAFEE','7ynd2sk2dxcziyuf','to6nkfuik2o5rk6c',0);
INSERT INTO "invitation" VALUES(X'9303AF7B00030B74BF42E8E7900BED5892F259548705626A22B65C108861A538','imq5mi4m3acdgcrm','udxblin2t2yz57jn',1);
INSERT INTO "invitation" VALUES(X'94261791597FCCB259DFF6713258F1C2E1CC9D1D7A4DE1562B9EC27BA9C9A46A','csaa22klcrag4637','et35mbb5vqdpxudo',0);
INSERT INTO "invitation" VALUES(X'94EDA40738EDA7A77382C5C66B5AA5B70F8D20E1F79B379086FFCE77BB3382F2','hc4lqw4l2gn23th3','4b47kzd2hvkaigxt',1);
INSERT INTO "invitation" VALUES(X'9617FCFE07C5B0F3F7106E4D1B0E1859EAD11E4D4B751BC5C1D136D6C9A10DFC','imq5mi4m3acdgcrm','fh624iqzy4i3ackv',1);
INSERT INTO "invitation" VALUES(X'9C2FF6579E2BAB52896446D2BF14199279B3D091F24CD78195548ADCB25F9B4F','csaa22klcrag4637','n4spmzepxjld5ioi',1);
INSERT INTO "invitation" VALUES(X'9F427F1B311DC5DF699A7C40DFBBC5AE65F41B7ABB76107F5B572893B35EA2E7','hc4lqw4l2gn23th3','p23nyd2kjwmp2van',1);
INSERT INTO "invitation" VALUES(X'A1EA187235B04CCEAC9B74712D0755F2DEE03A28AD3FBAC918147DB75AFBDC25','imq5mi4m3acdgcrm','jl2byq3fhsiuxisz',1);
INSERT INTO "invitation" VALUES(X'A4C458175363542248729B8BF9FAD9D893C5E09D10BE64876C1EF85E943E1DFB','imq5mi4m3acdgcrm','et35mbb5vqdpxudo',1);
INSERT INTO "invitation" VALUES(X'A4F76CD72F36972F8CFABF38BB4544C48894819C2D64194324AE372BE0B95AF0','imq5mi4m3acdgcrm','xxkpuxjztkooi7l3',1);
INSERT INTO "invitation" VALUES(X'A729988D2E9148DC243DCC0C0A7572CE0253F8A985C2AE5D1DB6EA09910AC64E','csaa22klcrag4637','k6gex7dtp2vjug2x',1);
INSERT INTO "invitation" VALUES(X'A8D1E6D0BFBA21146AC654B6EDC1A7F3BAA81E53513478D571B81BBC9A8885CA','imq5mi4m3acdgcrm','3qpkat7kvuw5vvwv',1);
INSERT INTO "invitation" VALUES(X'AA9F7936FEE4058B3B58EC82188E90D5410ACD13C53430976463047FE088FBC8','csaa22klcrag4637','v46mwr2bufaasr7i',1);
INSERT INTO "invitation" VALUES(X'AB73D58D95325FCED8A49CA1BFC054B62C91D4B811C7A88B86359DF27C63EBCB','imq5mi4m3acdgcrm','nub4lkgwahakdd5z',1);
INSERT INTO "invitation" VALUES(X'ABA96CE06D32952E8EB6E4933EFC755E85C2B0A87B3EC3E23476A259783D62FA','imq5mi4m3acdgcrm','gvaozahahy3v4dbx',1);
INSERT INTO "invitation" VALUES(X'AC3E9DDD420AFFA2230AD3382E34AAD7894FEAE5ED04351D5849A76DF72BB3B1','imq5mi4m3acdgcrm','dk4pgdc7izkyhuhh',0);
INSERT INTO "invitation" VALUES(X'AC9AE08F61485C5D50B24569FF16A69E83AB0A3A6678345250CAC1734536D0C3','i5lxyllousljy347','dpk5f22b4rss54rd',1);
INSERT INTO "invitation" VALUES(X'AD590CD7596A6E1760CAC9E6029372AE87F2A8E183B4B76887547FAB66F88937','i5lxyllousljy347','xw67oz6k5ds3lym7',1);
INSERT INTO "invitation" VALUES(X'AE4A57772728F13603CE89F7A57715D854A6A77E9E60FB113FA3EE5E95E777F5','hc4lqw4l2gn23th3','2jfkqhuzn6ofnxxh',1);
INSERT INTO "invitation" VALUES(X'B1E79BF7A2373CC9C91D2BEC1404225FA22DB346062528FB0F1FC6DEF345AC5C','imq5mi4m3acdgcrm','63o4jtnarufifcol',1);
INSERT INTO "invitation" VALUES(X'B4773669762E14AA8CB2961E869DA211B9223BC7D1682E06DEF7B209EE9914F7','i5lxyllousljy347','j5vq7rn2nmf32pgy',1);
INSERT INTO "invitation" VALUES(X'B8ABE05D1D7E2DDD20BB323D88D35A29741942045452C6468D4170209E852254','csaa22klcrag4637','4wbhs2bivy6gjd63',1);
INSERT INTO "invitation" VALUES(X'B9B6858EA97A48226176047FA337CBCBAA749494EE08AE0B9DE7049BA5982F7C','7ynd2sk2dxcziyuf','ze5phpjn5ar6u37t',1);
INSERT INTO "invitation" VALUES(X'B9B93361DD7643C68D66657DA0292566C50E3B148855729E0554D23C01A31A4F','imq5mi4m3acdgcrm','k6gex7dtp2vjug2x',1);
INSERT INTO "invitation" VALUES(X'BCFF03F8ACCF65C963C13F854C181023B66624AB20CB59A3D02771D4D69E27A7','7ynd2sk2dxcziyuf','n4spmzepxjld5ioi',1);
INSERT INTO "invitation" VALUES(X'BDCFB2C385FDC8C7193B4D0582F0D35AF7E26B5FC8FBF082489C69C14C8E3F93','hc4lqw4l2gn23th3','j5vq7rn2nmf32pgy',1);
INSERT INTO "invitation" VALUES(X'BDE8325D5A1B826E807D02AEBBACBAECC5F2A3974984AF55FB3F771C79B35BD7','ppiqdorkozqnk66o','ddfm56lkhzqbvk7c',1);
INSERT INTO "invitation" VALUES(X'BEC6BAD13E145C2C1AA5A9C5E358358444D056F2909E1B5AACD0CF6D1182259D','csaa22klcrag4637','ipscn7wo75qiw3az',1);
INSERT INTO "invitation" VALUES(X'C13DE62A13A762AEB8B4A397229863922A352B4186F995D58470FF4381346785','csaa22klcrag4637','3qpkat7kvuw5vvwv',1);
INSERT INTO "invitation" VALUES(X'C6B8D9C7F4829BE8111F0A91745869BAB17EBF4C4B29974410A137006CC87F6B','7ynd2sk2dxcziyuf','gpbpclgsrxauchxq',1);
INSERT INTO "invitation" VALUES(X'C6E2E2A89ABAA25AB7EB8B66FDAC6903BB7C2C7088E6D6FB5B8EB62AD439C18B','ppiqdorkozqnk66o','dpk5f22b4rss54rd',1);
INSERT INTO "invitation" VALUES(X'C75CFD5DF8C560FC0648E9AFF3036DCAEC87392BE7BA54D99ACCFA10C2732F4D','7ynd2sk2dxcziyuf','3ba6m4gbbhddz5ww',1);
INSERT INTO "invitation" VALUES(X'C98DF0978E03D101F7BC7E37406146DE67F44C5A3F118AC2396C00803C62913F','7ynd2sk2dxcziyuf','gvaozahahy3v4dbx',1);
INSERT INTO "invitation" VALUES(X'C992A92C6FCE2FCCC034E4E909854793A82FA435873667857C6A2116ABAD9023','i5lxyllousljy347','m37meehxz4clqfy4',0);
INSERT INTO "invitation" VALUES(X'C9E61C6E7D4D1BA59FE15D4F538E7579C37C3C6D748504A30E6BAFE8B4986C46','hc4lqw4l2gn23th3','dpk5f22b4rss54rd',1);
INSERT INTO "invitation" VALUES(X'CB2E6500B18FDC7064758CA601548CD82A311071E578855992D323FA9B4CED1F','7ynd2sk2dxcziyuf','4wbhs2bivy6gjd63',1);
INSERT INTO "invitation" VALUES(X'CF64FC0A04C9D00CA093A7214AAE388669EB2545897BCE3BD20708888F72EBC4','7ynd2sk2dxcziyuf','udxblin2t2yz57jn',1);
INSERT INTO "invitation" VALUES(X'CFC460C90E753018BDB10FED0ABC369C9ACF33E11B015DBB3DDA1F5C1AA924F4','hc4lqw4l2gn23th3','qyct6q2ebj7q4iig',1);
INSERT INTO "invitation" VALUES(X'D1DD9C361577F7625449B6B6CE83E30BAEF795D230BA3BA51720AE266F75186F','csaa22klcrag4637','x3lzxf3jyink5y3p',1);
INSERT INTO "invitation" VALUES(X'D3970F55E160C90579FAAF009A8AD7C44E652FF68C57AB78EDF27096BB8A959A','7ynd2sk2dxcziyuf','xxkpuxjztkooi7l3',0);
INSERT INTO "invitation" VALUES(X'D5A268000D8FD22C7BF4C5E976B9AA1F401C9874A5F2665F97ADD6E85D8EDD4A','csaa22klcrag4637','psrdr5gmj2sjlzsl',1);
INSERT INTO "invitation" VALUES(X'D5A57FE2DEA40CFC8FF2C22596A33BB882944751EB9F4D8C19EA7BB552E95665','imq5mi4m3acdgcrm','czxwskhnm25wnrjs',0);
INSERT INTO "invitation" VALUES(X'D5FC6553880B785081B4BC8FA5D48EFC468F687D207E7223C22B7C1AAC03E5AA','7ynd2sk2dxcziyuf','x3lzxf3jyink5y3p',1);
INSERT INTO "invitation" VALUES(X'D94F35C14293EE59BBB120D34700D25CAD87965815DE1FFC22CFD1882CB8C10E','csaa22klcrag4637','7hcq34t2nzcoqvso',1);
INSERT INTO "invitation" VALUES(X'DB34E1487F5E026817C5F784BD323D0FCA2497961B4888C8A6811FABABF89220','7ynd2sk2dxcziyuf','ipscn7wo75qiw3az',1);
INSERT INTO "invitation" VALUES(X'DC85D183E94F25F422F08B960EE4DDA246C4139772CCE516039F4D9F1BE1B35E','i5lxyllousljy347','p23nyd2kjwmp2van',1);
INSERT INTO "invitation" VALUES(X'DE9335F7732B16C6257169E779F784E2E4D8203E74746500BE7CA7D30CF3990A','hdnqbq4zbxh4pj2y','4t3dsqgrmaeodwx5',1);
INSERT INTO "invitation" VALUES(X'DECD237E7B99E4A635546E61B6F7C709155BB6485BBC608A2583A0BECA797CFF','i5lxyllousljy347','xo24ephsma7aaxms',1);
INSERT INTO "invitation" VALUES(X'E118D6DCF0C7FD4608F8278EE798EA5933FF95EC123977C28251D7B4EEF09568','ppiqdorkozqnk66o','xo24ephsma7aaxms',1);
INSERT INTO "invitation" VALUES(X'E5A01AC5E800EA29BAD89C653F25D02FA116E8EC56CEC117F8F10FABB2268FFD','7ynd2sk2dxcziyuf','et35mbb5vqdpxudo',1);
INSERT INTO "invitation" VALUES(X'E6A7C100C1D261B099E7D6677ABE99B738CE0C47FB7742DE8E4AC79D4C311A33','csaa22klcrag4637','3ba6m4gbbhddz5ww',1);
INSERT INTO "invitation" VALUES(X'E8CD743A28F970B3E0A65AEFBB3C9B50B6EFEDABB2F96DE47C8EFB09E7B655DA','hdnqbq4zbxh4pj2y','jjwxi3pyrc7mbenl',0);
INSERT INTO "invitation" VALUES(X'E98D1169F7C49E484E19A5A0E6F3BFA393DB5E81CDC8FCD8D5B8FE561F4191DD','imq5mi4m3acdgcrm','4wbhs2bivy6gjd63',0);
INSERT INTO "invitation" VALUES(X'E9C1F1D0F1767E14007D39883927727B4AB2EE46AB65B99E845779B0C2236747','imq5mi4m3acdgcrm','cipjslq32tjp2uut',1);
INSERT INTO "invitation" VALUES(X'EA6AE6B5CB61B8869A7DFF3C76189C497E9AE04C23CDE7EEBA28EC3DE2104A20','i5lxyllousljy347','hatdrjkhpa76yfsl',1);
INSERT INTO "invitation" VALUES(X'EC54F4DD100B4F07C0FBECE3951DC7BB364A971BF540FD2D6B3BC732D87D4E99','7ynd2sk2dxcziyuf','v46mwr2bufaasr7i',1);
INSERT INTO "invitation" VALUES(X'EEDEA9E4B0184560EF28C981135FF4603F44453202F5058114DF152210A22DA5','ppiqdorkozqnk66o','ferdesfuzuwsdujs',1);
INSERT INTO "invitation" VALUES(X'F0E3D09858F8CF830E6FBF9B2973A71D94647DB1C2D4FF6FB41651F5DE24D2C7','i5lxyllousljy347','2jfkqhuzn6ofnxxh',1);
INSERT INTO "invitation" VALUES(X'F1D4EADACEFCB767D44B08DDD1EDB958C3E2978294298AD2E8787F7395D85082','imq5mi4m3acdgcrm','x3lzxf3jyink5y3p',0);
INSERT INTO "invitation" VALUES(X'F2E676EA7C61D4BB68EFB6081AEE4745E30074C2E4C0BA1275C0911A6D5620C0','hdnqbq4zbxh4pj2y','isufqzeownnd56tw',1);
INSERT INTO "invitation" VALUES(X'FB1742A7557A500AAF0A0CB1675C6F8DFFF6AE6CEE4798C133D427FC22D9CD41','csaa22klcrag4637','4rgzpucd4pn6fhvt',1);
INSERT INTO "invitation" VALUES(X'FFC05D4CC2B09012361209C55AC259B3917FCEAD4386C50BE8A60FC4DF8E4029','7ynd2sk2dxcziyuf','cipjslq32tjp2uut',1);
CREATE TABLE network (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    region     TEXT NOT NULL,
    phase      TEXT NOT NULL CHECK (phase IN ('verkennen', 'vormgeven', 'verdiepen', 'verankeren'))
) STRICT, WITHOUT ROWID;
INSERT INTO "network" VALUES('7vxxkqaa5dmrgc2p','Jong in Vlierhoven','Vlierhoven','verkennen');
INSERT INTO "network" VALUES('jbs4ykz3dl2mlbig','Netwerk Ouderen Elzerveen','Elzerveen','vormgeven');
INSERT INTO "network" VALUES('xojek5t6yztt2gdz','Buurtnetwerk Wilgerdam-Noord','Wilgerdam','verdiepen');
CREATE TABLE organisation (
    id         TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    name       TEXT NOT NULL CHECK (name <> ''),
    kind       TEXT NOT NULL,
    domain     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "organisation" VALUES('2cpg4isv7zyxnupi','jbs4ykz3dl2mlbig','Gemeente Elzerveen','gemeente','overheid');
INSERT INTO "organisation" VALUES('2zi2l4nxu5cbuspd','xojek5t6yztt2gdz','Vrijwilligershuis De Wissel','vrijwilligersorganisatie','welzijn');
INSERT INTO "organisation" VALUES('52n2shwsbvcvw6w3','jbs4ykz3dl2mlbig','Woonstichting Elzerdak','woningcorporatie','wonen');
INSERT INTO "organisation" VALUES('5oxqvss44awkwlgd','7vxxkqaa5dmrgc2p','Sportclub Vlierhoven','sportvereniging','sport');
INSERT INTO "organisation" VALUES('avhlq3uxjr3m5awk','xojek5t6yztt2gdz','Huisartsen Wilgerplein','huisartsenpraktijk','zorg');
INSERT INTO "organisation" VALUES('avshrmcmyiemkgey','jbs4ykz3dl2mlbig','Wijkverpleging Veenzorg','thuiszorg','zorg');
INSERT INTO "organisation" VALUES('clawpejh4lup23o7','xojek5t6yztt2gdz','Gemeente Wilgerdam','gemeente','overheid');
INSERT INTO "organisation" VALUES('dw46zgbz5rp7hakt','jbs4ykz3dl2mlbig','Gezondheidscentrum De Els','huisartsenpraktijk','zorg');
INSERT INTO "organisation" VALUES('f7hndrtvbsaylakr','xojek5t6yztt2gdz','Welzijn Wilgerdam','welzijnsorganisatie','welzijn');
INSERT INTO "organisation" VALUES('guresi4wbd52zokr','jbs4ykz3dl2mlbig','Mantelzorgkring Elzerveen','vrijwilligersorganisatie','welzijn');
INSERT INTO "organisation" VALUES('hija6puqwqqloa5k','xojek5t6yztt2gdz','Bewoners Wilgerdam-Noord','bewoners','burgers');
INSERT INTO "organisation" VALUES('iowgn4lfc2appyc7','xojek5t6yztt2gdz','Thuiszorg De Dijk','thuiszorg','zorg');
INSERT INTO "organisation" VALUES('k2pdzentkrmwxfzc','jbs4ykz3dl2mlbig','Welzijn Elzerveen','welzijnsorganisatie','welzijn');
INSERT INTO "organisation" VALUES('k3bbzv7jskpwgrnb','7vxxkqaa5dmrgc2p','Basisschool De Vlierboom','school','onderwijs');
INSERT INTO "organisation" VALUES('oi3hpwuv7ltihs7o','jbs4ykz3dl2mlbig','Ouderen Elzerveen','bewoners','burgers');
INSERT INTO "organisation" VALUES('ol3ls546mdztfa6t','jbs4ykz3dl2mlbig','Verpleeghuis Het Veenhof','verpleeghuis','zorg');
INSERT INTO "organisation" VALUES('pdgas3nhyar3vrjb','jbs4ykz3dl2mlbig','Apotheek Elzerveen','apotheek','zorg');
INSERT INTO "organisation" VALUES('qumjpgvygc2dfich','7vxxkqaa5dmrgc2p','Jeugdteam Vlierhoven','jeugdhulp','zorg');
INSERT INTO "organisation" VALUES('r2k6cvbsoujw73pz','7vxxkqaa5dmrgc2p','Gemeente Vlierhoven','gemeente','overheid');
INSERT INTO "organisation" VALUES('sgp37fc5qgfif3cg','7vxxkqaa5dmrgc2p','Ouders in Vlierhoven','bewoners','burgers');
CREATE TABLE participant (
    id              TEXT PRIMARY KEY,
    network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    name            TEXT NOT NULL CHECK (name <> ''),
    email           TEXT,
    level           TEXT NOT NULL CHECK (level IN ('bestuurlijk', 'management', 'uitvoerend', 'burger'))
) STRICT, WITHOUT ROWID;
INSERT INTO "participant" VALUES('2bieiaxjufvri43w','jbs4ykz3dl2mlbig','avshrmcmyiemkgey','Chantal Terpstra','chantal.terpstra@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('2jfkqhuzn6ofnxxh','xojek5t6yztt2gdz','hija6puqwqqloa5k','Anouk Schipperheyn','anouk.schipperheyn@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('3ba6m4gbbhddz5ww','jbs4ykz3dl2mlbig','guresi4wbd52zokr','Umar Waterman','umar.waterman@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('3o7k22isha7ny2hd','xojek5t6yztt2gdz','2zi2l4nxu5cbuspd','Daan Kloosterman','daan.kloosterman@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('3qpkat7kvuw5vvwv','jbs4ykz3dl2mlbig','ol3ls546mdztfa6t','Gerard Veldhoen','gerard.veldhoen@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('4b47kzd2hvkaigxt','xojek5t6yztt2gdz','f7hndrtvbsaylakr','Niels Zandstraa','niels.zandstraa@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('4rgzpucd4pn6fhvt','jbs4ykz3dl2mlbig','k2pdzentkrmwxfzc','Joost van Houtum','joost.van.houtum@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('4t3dsqgrmaeodwx5','7vxxkqaa5dmrgc2p','sgp37fc5qgfif3cg','Ursula Lammerts','ursula.lammerts@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('4wbhs2bivy6gjd63','jbs4ykz3dl2mlbig','oi3hpwuv7ltihs7o','Roos Tuinstra','roos.tuinstra@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('63o4jtnarufifcol','jbs4ykz3dl2mlbig','dw46zgbz5rp7hakt','Zeynep Geerlings','zeynep.geerlings@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('7hcq34t2nzcoqvso','jbs4ykz3dl2mlbig','dw46zgbz5rp7hakt','Xandra Broekema','xandra.broekema@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('cipjslq32tjp2uut','jbs4ykz3dl2mlbig','dw46zgbz5rp7hakt','Amber Hagenaar','amber.hagenaar@voorbeeld.example','management');
INSERT INTO "participant" VALUES('czxwskhnm25wnrjs','jbs4ykz3dl2mlbig','52n2shwsbvcvw6w3','Sanne Bouterse-Lam','sanne.bouterse-lam@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('ddfm56lkhzqbvk7c','xojek5t6yztt2gdz','2zi2l4nxu5cbuspd','Els Stoffers','els.stoffers@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('dk4pgdc7izkyhuhh','jbs4ykz3dl2mlbig','k2pdzentkrmwxfzc','Leo Fortuin','leo.fortuin@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('dpk5f22b4rss54rd','xojek5t6yztt2gdz','clawpejh4lup23o7','Kees Rietveldt','kees.rietveldt@voorbeeld.example','bestuurlijk');
INSERT INTO "participant" VALUES('et35mbb5vqdpxudo','jbs4ykz3dl2mlbig','k2pdzentkrmwxfzc','Mirjam Coster','mirjam.coster@voorbeeld.example','management');
INSERT INTO "participant" VALUES('ferdesfuzuwsdujs','xojek5t6yztt2gdz','clawpejh4lup23o7','Lotte IJsselstein','lotte.ijsselstein@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('fh624iqzy4i3ackv','jbs4ykz3dl2mlbig','avshrmcmyiemkgey','Dirk Mulderij','dirk.mulderij@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('gpbpclgsrxauchxq','jbs4ykz3dl2mlbig','pdgas3nhyar3vrjb','Thijs Goedhart','thijs.goedhart@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('gvaozahahy3v4dbx','jbs4ykz3dl2mlbig','oi3hpwuv7ltihs7o','Sjoerd Zonneveldt','sjoerd.zonneveldt@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('hatdrjkhpa76yfsl','xojek5t6yztt2gdz','iowgn4lfc2appyc7','Hanneke Uiterwaal','hanneke.uiterwaal@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('i6afswdygn5p7cpw','jbs4ykz3dl2mlbig','avshrmcmyiemkgey','Bram Doornbos','bram.doornbos@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('imjoqw6hmwk7sbuz','xojek5t6yztt2gdz','hija6puqwqqloa5k','Bas Ruiterkamp','bas.ruiterkamp@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('ipscn7wo75qiw3az','jbs4ykz3dl2mlbig','ol3ls546mdztfa6t','Hugo Pelgrom','hugo.pelgrom@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('isufqzeownnd56tw','7vxxkqaa5dmrgc2p','k3bbzv7jskpwgrnb','Victor Elzinga','victor.elzinga@voorbeeld.example','management');
INSERT INTO "participant" VALUES('j5vq7rn2nmf32pgy','xojek5t6yztt2gdz','f7hndrtvbsaylakr','Marijke Postmaa','marijke.postmaa@voorbeeld.example','management');
INSERT INTO "participant" VALUES('jjwxi3pyrc7mbenl','7vxxkqaa5dmrgc2p','qumjpgvygc2dfich','Willemijn Dijkgraaf','willemijn.dijkgraaf@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('jl2byq3fhsiuxisz','jbs4ykz3dl2mlbig','ol3ls546mdztfa6t','Ilse Blankestijn','ilse.blankestijn@voorbeeld.example','bestuurlijk');
INSERT INTO "participant" VALUES('k6gex7dtp2vjug2x','jbs4ykz3dl2mlbig','2cpg4isv7zyxnupi','Paula Cuperus','paula.cuperus@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('m37meehxz4clqfy4','xojek5t6yztt2gdz','hija6puqwqqloa5k','Carla de Graav','carla.de.graav@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('n4spmzepxjld5ioi','jbs4ykz3dl2mlbig','oi3hpwuv7ltihs7o','Quinten Demirci','quinten.demirci@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('nub4lkgwahakdd5z','jbs4ykz3dl2mlbig','dw46zgbz5rp7hakt','Yusuf Eggink','yusuf.eggink@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('our7b7ovawjw3qwm','jbs4ykz3dl2mlbig','2cpg4isv7zyxnupi','Nadia Nijenhuis','nadia.nijenhuis@voorbeeld.example','bestuurlijk');
INSERT INTO "participant" VALUES('p23nyd2kjwmp2van','xojek5t6yztt2gdz','avhlq3uxjr3m5awk','Gijs Akkerboom','gijs.akkerboom@voorbeeld.example','management');
INSERT INTO "participant" VALUES('pmqnbzo6dqv4f22k','7vxxkqaa5dmrgc2p','r2k6cvbsoujw73pz','Arjen Jonkers','arjen.jonkers@voorbeeld.example','bestuurlijk');
INSERT INTO "participant" VALUES('psrdr5gmj2sjlzsl','jbs4ykz3dl2mlbig','oi3hpwuv7ltihs7o','Olga Knottnerus','olga.knottnerus@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('qtb5yfultlo4klc6','7vxxkqaa5dmrgc2p','5oxqvss44awkwlgd','Zita El Amrani','zita.el.amrani@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('qyct6q2ebj7q4iig','xojek5t6yztt2gdz','iowgn4lfc2appyc7','Imre Oldenburger','imre.oldenburger@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('to6nkfuik2o5rk6c','jbs4ykz3dl2mlbig','guresi4wbd52zokr','Trudy Meerdink','trudy.meerdink@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('udxblin2t2yz57jn','jbs4ykz3dl2mlbig','avshrmcmyiemkgey','Esra van den Berkhof','esra.van.den.berkhof@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('v46mwr2bufaasr7i','jbs4ykz3dl2mlbig','oi3hpwuv7ltihs7o','Pieter Aalders','pieter.aalders@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('wlxu3od7ar642rew','jbs4ykz3dl2mlbig','guresi4wbd52zokr','Vera Wijngaard','vera.wijngaard@voorbeeld.example','burger');
INSERT INTO "participant" VALUES('wxxpbaovrmw4oxc6','jbs4ykz3dl2mlbig','52n2shwsbvcvw6w3','Rachid Overweg','rachid.overweg@voorbeeld.example','management');
INSERT INTO "participant" VALUES('x3lzxf3jyink5y3p','jbs4ykz3dl2mlbig','k2pdzentkrmwxfzc','Karin Kaya','karin.kaya@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('xo24ephsma7aaxms','xojek5t6yztt2gdz','avhlq3uxjr3m5awk','Femke Lindeboom','femke.lindeboom@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('xw67oz6k5ds3lym7','xojek5t6yztt2gdz','iowgn4lfc2appyc7','Jolien Faber-Smit','jolien.faber-smit@voorbeeld.example','management');
INSERT INTO "participant" VALUES('xxkpuxjztkooi7l3','jbs4ykz3dl2mlbig','avshrmcmyiemkgey','Fatima Noordhof','fatima.noordhof@voorbeeld.example','management');
INSERT INTO "participant" VALUES('ytuvz2qcm7tvrn7s','7vxxkqaa5dmrgc2p','qumjpgvygc2dfich','Youssef Timmerije','youssef.timmerije@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('ze5phpjn5ar6u37t','jbs4ykz3dl2mlbig','dw46zgbz5rp7hakt','Wouter Wolthuis','wouter.wolthuis@voorbeeld.example','uitvoerend');
INSERT INTO "participant" VALUES('zmkqi2gbnq2zr3tx','jbs4ykz3dl2mlbig','2cpg4isv7zyxnupi','Otto Huizing','otto.huizing@voorbeeld.example','management');
CREATE TABLE questionnaire (
    id      TEXT NOT NULL,
    version TEXT NOT NULL,
    file    TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "questionnaire" VALUES('kaats-opheij-2014','1.0.0','{"id":"kaats-opheij-2014","version":"1.0.0","languages":["nl","en"],"title":{"en":"Indicators of promising collaboration","nl":"Indicatoren voor kansrijke samenwerking"},"description":{"en":"Twenty statements on five sides of your collaboration: ambition, interests, relationships, organisation and process. By partners we mean everyone who takes part: residents, volunteers, professionals and organisations.","nl":"Twintig uitspraken over vijf kanten van uw samenwerking: ambitie, belangen, relaties, organisatie en proces. Met partners bedoelen we iedereen die meedoet: bewoners, vrijwilligers, professionals en organisaties."},"source":"Kaats & Opheij (2012; 2014), zoals weergegeven in: HAN University of Applied Sciences, Radboudumc & Stichting KOH, Een sterk wijknetwerk: burgers, professionals en onderwijs samen!, §3.2 en §3.3, Tabel 2. Uitspraken, toelichtingen en gespreksvragen: Netwerkspiegel.","scale":{"min":1,"max":5,"labels":{"1":{"en":"not at all","nl":"helemaal niet"},"2":{"en":"a little","nl":"een beetje"},"3":{"en":"partly","nl":"deels"},"4":{"en":"largely","nl":"grotendeels"},"5":{"en":"completely","nl":"volledig"}}},"dimensions":[{"id":"ambitie","name":{"en":"Shared ambition","nl":"Gedeelde ambitie"},"explanation":{"en":"What we want to achieve together, and why it matters to each of us.","nl":"Wat we samen willen bereiken, en waarom dat voor ieder van ons telt."},"min_answered":3,"items":[{"id":"ko-1-1","name":{"en":"How far it is shared","nl":"Mate van gedeeldheid"},"statement":{"en":"The partners want to achieve the same thing with our network.","nl":"De partners willen met ons netwerk hetzelfde bereiken."},"definition":{"en":"The extent to which the ambition is shared.","nl":"De mate waarin de ambitie wordt gedeeld."},"explanation":{"en":"The ambition is the goal you pursue together. Would everyone name the same goal?","nl":"De ambitie is het doel waar u samen voor gaat. Noemt iedereen hetzelfde doel?"},"discussion":{"en":"How would each of you answer the question: what are we doing this together for?","nl":"Wat zou ieder van u antwoorden op de vraag: waar doen we dit samen voor?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Gedeelde ambitie"},{"id":"ko-1-2","name":{"en":"Appeal","nl":"Aantrekkingskracht"},"statement":{"en":"What we want to achieve together is worth the effort to the partners.","nl":"Wat we samen willen bereiken, is voor de partners de moeite waard."},"definition":{"en":"The meaning and value of the ambition to the partners.","nl":"De betekenis en waarde van de ambitie voor de partners."},"explanation":{"en":"This is about whether the ambition appeals to the partners and means something to them.","nl":"Het gaat erom of de ambitie de partners aanspreekt en hun iets waard is."},"discussion":{"en":"What makes our ambition worth the effort to you, and what would make it more appealing?","nl":"Wat maakt onze ambitie voor u de moeite waard, en wat zou haar aantrekkelijker maken?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Gedeelde ambitie"},{"id":"ko-1-3","name":{"en":"Collaboration strategy","nl":"Samenwerkingsstrategie"},"statement":{"en":"Our ambition helps the partners further with their own plans for working with others.","nl":"Onze ambitie helpt de partners verder met hun eigen plannen voor samenwerking."},"definition":{"en":"The extent to which the ambition contributes to the partners'' collaboration strategy.","nl":"De mate waarin de ambitie bijdraagt aan de samenwerkingsstrategie van de partners."},"explanation":{"en":"A collaboration strategy is a partner''s plan: who do we work with, and why?","nl":"Een samenwerkingsstrategie is het plan van een partner: met wie werken we samen, en waarom?"},"discussion":{"en":"How does this network fit in with the other things you do together with others?","nl":"Hoe past dit netwerk bij de andere dingen die u met anderen samen doet?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Gedeelde ambitie"},{"id":"ko-1-4","name":{"en":"Personal meaning","nl":"Persoonlijke betekenis"},"statement":{"en":"Our ambition also matters personally to the people who carry our network.","nl":"De mensen die ons netwerk dragen, vinden onze ambitie ook persoonlijk belangrijk."},"definition":{"en":"The personal meaning of the ambition to key players in the collaboration.","nl":"De persoonlijke betekenis van de ambitie voor sleutelspelers in de samenwerking."},"explanation":{"en":"Key players are the people without whom the collaboration would not work.","nl":"Sleutelspelers zijn de mensen zonder wie de samenwerking niet zou lopen."},"discussion":{"en":"What moves you personally in what we want to achieve together?","nl":"Wat raakt u zelf in wat we samen willen bereiken?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Gedeelde ambitie"}]},{"id":"belangen","name":{"en":"Doing justice to interests","nl":"Recht doen aan belangen"},"explanation":{"en":"An interest is what is at stake for a partner. Do everyone''s interests count?","nl":"Een belang is wat voor een partner op het spel staat. Telt ieders belang mee?"},"min_answered":3,"items":[{"id":"ko-2-1","name":{"en":"Genuine interest","nl":"Oprechte interesse"},"statement":{"en":"The partners genuinely want to know what matters to each of them.","nl":"De partners willen oprecht van elkaar weten wat voor ieder belangrijk is."},"definition":{"en":"The extent to which the partners take a genuine interest in each other''s interests.","nl":"De mate waarin de partners oprechte interesse hebben in elkaars belangen."},"explanation":{"en":"This is about being curious about the interest behind what someone says or wants.","nl":"Het gaat om nieuwsgierig zijn naar het belang achter wat iemand zegt of wil."},"discussion":{"en":"Which partner''s interest do we not yet know well enough?","nl":"Van welke partner kennen we het belang nog niet goed genoeg?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Recht doen aan belangen"},{"id":"ko-2-2","name":{"en":"Value creation","nl":"Waardecreatie"},"statement":{"en":"The collaboration brings each of the partners something of value.","nl":"De samenwerking levert elk van de partners iets waardevols op."},"definition":{"en":"The extent to which the collaboration creates value for each of the partners.","nl":"De mate waarin de samenwerking waarde creëert voor ieder van de partners."},"explanation":{"en":"Value is more than money. Think of time, knowledge, contacts or better help, too.","nl":"Waarde is meer dan geld. Denk ook aan tijd, kennis, contacten of betere hulp."},"discussion":{"en":"What does the network bring you, and what do you still miss?","nl":"Wat levert het netwerk u op, en wat mist u nog?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Recht doen aan belangen"},{"id":"ko-2-3","name":{"en":"Room and willingness to negotiate","nl":"Onderhandelingsruimte en onderhandelingsbereidheid"},"statement":{"en":"The partners are willing to negotiate with each other about what each of them needs.","nl":"De partners zijn bereid om met elkaar te onderhandelen over wat ieder nodig heeft."},"definition":{"en":"The extent to which the partners are willing to negotiate with each other.","nl":"De mate waarin de partners bereid zijn om met elkaar te onderhandelen."},"explanation":{"en":"Negotiating is give and take. It also needs room: not everything is fixed beforehand.","nl":"Onderhandelen is geven en nemen. Daarvoor is ook ruimte nodig: niet alles ligt al vast."},"discussion":{"en":"Where do you have room to give, and what can you not let go of?","nl":"Waar zit voor u ruimte om te geven, en wat kunt u niet loslaten?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Recht doen aan belangen"},{"id":"ko-2-4","name":{"en":"Quality of the dialogue","nl":"Kwaliteit van de dialoog"},"statement":{"en":"The partners have real conversations with each other about what matters to each of them.","nl":"De partners hebben echte gesprekken met elkaar over wat voor ieder belangrijk is."},"definition":{"en":"The extent to which the partners are truly in dialogue about each other''s interests.","nl":"De mate waarin de partners echt met elkaar in dialoog zijn over elkaars belangen."},"explanation":{"en":"A real dialogue is a conversation in which you listen, ask further and may change your mind.","nl":"Een echte dialoog is een gesprek waarin u luistert, doorvraagt en van mening kunt veranderen."},"discussion":{"en":"Which interest do we prefer not to talk about, and what would make that conversation easier?","nl":"Over welk belang praten we liever niet, en wat zou dat gesprek makkelijker maken?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Recht doen aan belangen"}]},{"id":"relaties","name":{"en":"Working well together as people","nl":"Goed persoonlijk samenwerken"},"explanation":{"en":"How we deal with each other as people: trust, influence and leadership.","nl":"Hoe we als mensen met elkaar omgaan: vertrouwen, invloed en leiderschap."},"min_answered":3,"items":[{"id":"ko-3-1","name":{"en":"Ability to connect","nl":"Vermogen tot verbinden"},"statement":{"en":"The people in our network are good at connecting with each other.","nl":"De mensen in ons netwerk kunnen goed verbinding maken met elkaar."},"definition":{"en":"The extent to which those involved have personal abilities to connect.","nl":"De mate waarin de betrokkenen beschikken over persoonlijke vermogens tot verbinden."},"explanation":{"en":"Connecting is making contact, listening and building bridges between people who differ.","nl":"Verbinden is contact maken, luisteren en bruggen slaan tussen mensen die verschillen."},"discussion":{"en":"Who among us connects people easily, and what can others learn from that?","nl":"Wie legt bij ons makkelijk verbindingen, en wat kunnen anderen daarvan leren?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Goed persoonlijk samenwerken"},{"id":"ko-3-2","name":{"en":"Quality of group processes","nl":"Kwaliteit groepsprocessen"},"statement":{"en":"The way we deal with each other as a group makes the collaboration stronger.","nl":"De manier waarop we als groep met elkaar omgaan, maakt de samenwerking sterker."},"definition":{"en":"The extent to which the group processes strengthen the collaboration.","nl":"De mate waarin de groepsprocessen de samenwerking versterken."},"explanation":{"en":"A group process is what happens in a group: who speaks, who decides, who joins in.","nl":"Een groepsproces is wat er in een groep gebeurt: wie praat, wie beslist, wie meedoet."},"discussion":{"en":"Who do we hear too little in our group, and why is that?","nl":"Wie horen we in onze groep te weinig, en hoe komt dat?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Goed persoonlijk samenwerken"},{"id":"ko-3-3","name":{"en":"Trust","nl":"Vertrouwen"},"statement":{"en":"The partners trust each other and keep working on that trust.","nl":"De partners vertrouwen elkaar en blijven werken aan dat vertrouwen."},"definition":{"en":"The extent to which partners trust each other and develop trust.","nl":"De mate waarin partners elkaar vertrouwen en vertrouwen ontwikkelen."},"explanation":{"en":"Trust is being able to count on others to be honest and do as they promise.","nl":"Vertrouwen is erop kunnen rekenen dat anderen eerlijk zijn en doen wat zij beloven."},"discussion":{"en":"When did your trust in another partner grow, and what had that partner done?","nl":"Wanneer groeide uw vertrouwen in een andere partner, en wat deed die partner toen?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Goed persoonlijk samenwerken"},{"id":"ko-3-4","name":{"en":"Connecting leadership","nl":"Verbindend leiderschap"},"statement":{"en":"In our network people take the lead, and the others are happy to let them.","nl":"In ons netwerk nemen mensen de leiding, en de anderen gunnen hun dat."},"definition":{"en":"The extent to which leadership is granted and shown.","nl":"De mate waarin leiderschap wordt gegund en getoond."},"explanation":{"en":"Leadership may lie with several people. It keeps partners together and gives direction.","nl":"Leiderschap kan bij meer mensen liggen. Het houdt partners bij elkaar en geeft richting."},"discussion":{"en":"Who takes the lead among us, and what do those people need from you?","nl":"Wie neemt bij ons de leiding, en wat hebben die mensen van u nodig?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Goed persoonlijk samenwerken"}]},{"id":"organisatie","name":{"en":"Organising professionally","nl":"Professioneel organiseren"},"explanation":{"en":"How we set up the network: who takes part, who decides and what we agree.","nl":"Hoe we het netwerk inrichten: wie doet mee, wie beslist en wat spreken we af."},"min_answered":3,"items":[{"id":"ko-4-1","name":{"en":"Effectiveness","nl":"Effectiviteit"},"statement":{"en":"The way our network is set up and run fits the goals of the partners.","nl":"De manier waarop ons netwerk is ingericht en bestuurd, past bij de doelen van de partners."},"definition":{"en":"The extent to which structure and governance are geared to the goals of the partners.","nl":"De mate waarin structuur en besturing zijn afgestemd op de doelen van de partners."},"explanation":{"en":"The structure is how the network is put together. Governance is how we take decisions.","nl":"De structuur is hoe het netwerk in elkaar zit. Besturing is hoe we besluiten nemen."},"discussion":{"en":"What in our set-up helps you reach your goals, and what gets in the way?","nl":"Wat in onze opzet helpt u om uw doelen te halen, en wat zit in de weg?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Professioneel organiseren"},{"id":"ko-4-2","name":{"en":"Support","nl":"Draagvlak"},"statement":{"en":"The partners take an active part, and the people they speak for support the collaboration.","nl":"De partners doen actief mee, en hun achterban steunt de samenwerking."},"definition":{"en":"The extent to which the partners take part in the collaboration and it can count on the support of those they represent.","nl":"De mate waarin de partners in de samenwerking participeren en de samenwerking kan rekenen op de steun van de achterbannen."},"explanation":{"en":"The people you speak for are those you represent, such as colleagues, members or neighbours.","nl":"Uw achterban zijn de mensen namens wie u meedoet, zoals collega''s, leden of buurtgenoten."},"discussion":{"en":"What do the people you speak for know and think of our network?","nl":"Wat weet en vindt uw achterban van ons netwerk?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Professioneel organiseren"},{"id":"ko-4-3","name":{"en":"Power to act","nl":"Daadkracht"},"statement":{"en":"Our network achieves the results we set out to achieve.","nl":"Ons netwerk behaalt de resultaten die we ons hebben voorgenomen."},"definition":{"en":"The extent to which the collaboration achieves the intended results.","nl":"De mate waarin de samenwerking beoogde resultaten realiseert."},"explanation":{"en":"Power to act is doing what you planned to do, so that people notice the difference.","nl":"Daadkracht is doen wat u van plan was, zodat mensen er iets van merken."},"discussion":{"en":"Which result are you proud of, and which result is taking too long?","nl":"Op welk resultaat bent u trots, en welk resultaat laat te lang op zich wachten?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Professioneel organiseren"},{"id":"ko-4-4","name":{"en":"Sound agreements","nl":"Hygiëne in afspraken"},"statement":{"en":"We make clear agreements and keep to them.","nl":"We maken duidelijke afspraken en komen die na."},"definition":{"en":"The extent to which there are clear agreements and they are kept.","nl":"De mate waarin er sprake is van heldere afspraken en deze worden nagekomen."},"explanation":{"en":"Good agreements are clear to everyone: who does what, and when is it done?","nl":"Goede afspraken zijn voor iedereen helder: wie doet wat, en wanneer is het klaar?"},"discussion":{"en":"Which agreement works well, and which one do we need to make anew?","nl":"Welke afspraak loopt goed, en welke afspraak moeten we opnieuw maken?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Professioneel organiseren"}]},{"id":"proces","name":{"en":"Meaningful process","nl":"Betekenisgevend proces"},"explanation":{"en":"How we go about it: the right step at the right moment, with care for each other.","nl":"Hoe we het aanpakken: de goede stap op het goede moment, met aandacht voor elkaar."},"min_answered":3,"items":[{"id":"ko-5-1","name":{"en":"Phasing and timing","nl":"Fasering en timing"},"statement":{"en":"We work in well-considered steps and choose the right moment for them.","nl":"We werken in doordachte stappen en kiezen daarvoor het goede moment."},"definition":{"en":"The extent to which there is well-considered phasing and good timing.","nl":"De mate waarin sprake is van een doordachte fasering en een goede timing."},"explanation":{"en":"Phasing is dividing the work into steps. Timing is choosing the right moment.","nl":"Fasering is het werk in stappen verdelen. Timing is het goede moment kiezen."},"discussion":{"en":"Where are we going too fast, and where too slowly?","nl":"Waar gaan we te snel, en waar juist te langzaam?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Betekenisgevend proces"},{"id":"ko-5-2","name":{"en":"Balance between content and process","nl":"Balans tussen inhoud en proces"},"statement":{"en":"We strike a good balance between what we work on and how we work together.","nl":"We vinden een goede balans tussen de inhoud en de manier van samenwerken."},"definition":{"en":"The extent to which a balance is found between attention to the content and to the process of the collaboration.","nl":"De mate waarin de balans wordt gevonden tussen de inhoudelijke en de procesmatige aandacht voor de samenwerking."},"explanation":{"en":"Content is what we work on. Process is how we work with each other.","nl":"Inhoud is waar we aan werken. Proces is hoe we met elkaar werken."},"discussion":{"en":"What do we talk about too little: what we do, or how we work together?","nl":"Waar praten we te weinig over: wat we doen, of hoe we samenwerken?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Betekenisgevend proces"},{"id":"ko-5-3","name":{"en":"Division of roles and process lead","nl":"Rolverdeling en procesregie"},"statement":{"en":"It is clear who has which role and who keeps the collaboration on course.","nl":"Het is duidelijk wie welke rol heeft en wie de samenwerking in goede banen leidt."},"definition":{"en":"The extent to which there is a clear division of roles and a clear process lead.","nl":"De mate waarin sprake is van een heldere rolverdeling en duidelijke procesregie."},"explanation":{"en":"Having the process lead means watching over the steps and making sure everyone can join in.","nl":"Procesregie betekent: iemand bewaakt de stappen en zorgt dat iedereen mee kan doen."},"discussion":{"en":"What is your role in the network, and do the others know that too?","nl":"Welke rol hebt u in het netwerk, en weten de anderen dat ook?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Betekenisgevend proces"},{"id":"ko-5-4","name":{"en":"Process quality and process effectiveness","nl":"Proceskwaliteit en proceseffectiviteit"},"statement":{"en":"We pay attention to how we work together, and we make our ambitions come true.","nl":"We hebben aandacht voor hoe we samenwerken en maken onze ambities waar."},"definition":{"en":"The extent to which there is attention to the quality of the process and the ambitions are realised.","nl":"De mate waarin er aandacht is voor de kwaliteit van het proces en de ambities worden gerealiseerd."},"explanation":{"en":"A good process is pleasant for those who take part and brings the goal closer.","nl":"Een goed proces is prettig voor wie meedoet en brengt het doel dichterbij."},"discussion":{"en":"What in our way of working brings us closer to our goal?","nl":"Wat in onze manier van werken brengt ons dichter bij ons doel?"},"source":"Kaats & Opheij (2014), in: Een sterk wijknetwerk (HAN, Radboudumc & KOH), §3.3, Tabel 2, Betekenisgevend proces"}]}]}');
CREATE TABLE response (
    wave_id        TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    response_key   BLOB NOT NULL CHECK (length(response_key) = 32),
    respondent_key BLOB CHECK (length(respondent_key) = 32),
    answers        BLOB NOT NULL,
    PRIMARY KEY (wave_id, response_key),
    UNIQUE (wave_id, respondent_key)
) STRICT, WITHOUT ROWID;
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'093C0797B50C48EC69EFDCCD5B717FE87BE60E8AC0847E0F0E4F9917A99B9281',X'54CFBCC1E58BB6A2D27463BF026D45ED94CB21F7147ECD8838D7304EC9E54A0B',X'0404040404FE0404040404040403040402030404');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'0A437A5CEDC7C01C503397EB5A494DDC03CC6A9AF49A65A043276432598C8EA6',X'9AB6C894DAA4FEA16F05DAB97FD79D9505C460DC41BC93C0D502DC02C72E853C',X'0404030404040404040503030301050304030203');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'0D01071EFF75803452BEEC2E8892207D1496B74CEDF44FEC61D8732C31588004',X'EDDD71BA6D07BA2872ABEA008061E4735B5A1588728998494E9364E68C817887',X'0404050303020404030403040302050304040303');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'303EB7E6E551A19AD9005EF053C3DE48F3EEC5D6375A964172E77ACADFE1D059',X'1AB581F575A4E682E186CA430FC96A0624C5333C1FDBB6BC54DF602632756A89',X'0503050405030404040505050303050504040505');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'38A33AD8A85BC3394E8837DA929DADAAC171B5755D3642D2EC8DA09D915AF7C6',X'CA5D927D38801DAE08B982F3A663B434FDD3DEC07A95FB45FC354E3CBA7F087F',X'0505030403020404040502050404040404040304');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'3ABF901BF9D0FE47AA73CC434B0C4CDD5949E0E699FEBB1A761F6681FF8D4F4E',X'DABD60BFB9F22F8D4D61C0C2667B85F72CE3AC5DAC3E7D21555615602105CA42',X'04FE050304040403030504040303040404040304');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'413438B6F819A56C8A5B58C860B42E6B4C8BA30793E45F2D252ABA85FED442F8',X'8179CDEAC5851365779E5CE3EED5313CDDF0AD2654C298C5CFDF6BFFDB4CFFBD',X'0303040304030503040405030403050404FF0404');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'49E579590C5D43BDF4B207E2B9DE5D7DA5D8EBB59405D380959B73D0CE5BE2BF',X'821F427C301066E42F5490A1113DF26316C876C51EF72D3B1740DB558F52A10E',X'0403FF03050405040405040402030504FE040504');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'4E7A517A56A4BD966C6C9BE317207AE8BB7B93FAE01E886DFD10C842118E020F',X'528849E720A12EB73EF164F44FFFDC3F05837DE9D664E35A50D44095A741FA89',X'0403040304FF0404030304040303040304040402');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'525443090BF9A480899FCE6C32C2C106BEACB464849015849058BBA4C25716DE',X'548C89E2EDD47B386B521A298F30BD6A2E3A08ABA72EE1A0BC106D02670F6768',X'040405FE04040304040504040404050404040405');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'75A603264D6A843A1437A2057D52F06F73638138FED93E7CD9EAC3CE7D565906',X'7B2FA8A67241A2F3155AB90FA145855A70934A08BE19849867030F0F8368D49D',X'0404040404030403040503030304050302040304');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'83A993BA64E823059AC63345DEA1D568EBE71692B92EF3ECBF5A0F4C5E3BC32F',X'96172ACEE14E329A341D06274B28060151CC59EBBFC58E5F64C968D23845F4D2',X'FF03040403040304020404040303050404040403');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'850BC026645D2DFE6D9646292C189EF0D61446AC31B99842B424155B4158402A',X'BE95C9D9CD79B9780527DEBD309DD99033F7732F67733EDAF43A755F3A2DB1F8',X'0204FF03040304030305030404020204030302FF');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'87E1711EDD3A4E033605A5DBAD3A55304E4651D8E928541E7D2A14F1D233EA5F',X'93B22E4019750CED5D2FD9C7CDFCBCDB0D8ADEF00A5943C3D1944AE04F8D2936',X'0203030403030403040403FF0303040202030303');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'96E743144DB33727CAA494C469E449A2BF7398FEBD90172FB890EB02873DC866',X'4B42DA27433766BC18860356B2442C5CDE9442FC2A251E193813688C40558C7D',X'0304040303030303040403030203030204030303');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'9816C944AF2ED19F0A5912F353F76F1A7B525456CEC8434EAC3348E910D64F35',X'66B51E05A7A3C60CB5810EA683D62873DDBFC6E264EEAA96503719D07467FD99',X'0404030303030203030402040103FF03FF050404');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'9860AEFC91DDB3ED1AF6A8B27BF67D641F5C7C165B15EC478B988349E651C2D6',X'562EF5E8C73F419329D7CFD2DFF269FEC20D7344833A6871487EA82A94E59F09',X'040404040403030404050405FFFE030404040203');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'B451E05577E027D191F0253B2D6635A192F83E0B89749A23D89F82FCDA9A7094',X'78BE779DB499D1F5E0D17DC2A53B49119BDB3AE4317E89AF738F345E4A7F1663',X'0304FF0304020304040403040403040302030403');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'B969C77E91016770A8F41FAE9C8CA5F710C4B455CDF55F8A58ABAC9B6534A6AB',X'E6B138E42DD4885C5D1D2588DFD042B48EC639D0A3B762D33E3F3823F13D2839',X'0303040304040304040302040402040203040503');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'BBC5C96630476A08C26A46751283E39782B22F2FE29FEA493CFCB54FEA305767',X'B2E3237D88436E12079C2D6288412798D4BB158C6FB583DCD770EB46553C1D93',X'040405FF0303040504030403FFFF040404040404');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'BE1ED742D6DA860D4433B0D93766998D7D3AD68E9F5DCAB22AEEF286A3668D5A',X'657ADC6379FE51E20B7F7C4727B0E6903EA2930E80729B8DDE29C3FBEE4A4E24',X'0304040304030404040504050305040404030404');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'C1F4ECEA3238DD04BE8870A7C1A504C13E8B736278927DA00B34DD8F5C6395BB',X'9797CBB5FCB5EF76357C007AFF3DFC38676EB6FC92E799A4C1326DEA2C8B8BFC',X'0403030204FF0403040403040303030204030304');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'CF5AC11953459D653FFFAD37E66B6D239CBEE842D2C015ECDA5F0981E073940B',X'C7A9698D6AAB361DA4EDD31AF5BF325552C1BECA3D2AFFBF571C96CA3A2F0B72',X'0304040403030503030405030301040303030303');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'D3BBF5BA8C8D7EE6879FD84243E12C2AF18C1E145A420DAA3687987AEEFCCB04',X'1AE4613AFD0FB3992AF75FFF4E0965825DEF7482F9BA99B3A73E4E504058085B',X'0303040404030305040504040303050203030303');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'E9D1C49416307129AB80FDF81A8B66C1B3D88364764FB0CD892D7AE28D4FCAD0',X'CF43F5900493F5928AA93FDE72009EE49DC391679F5759CED0348948A4D95AD2',X'030405050403FF04FF0504050202050404040304');
INSERT INTO "response" VALUES('7ynd2sk2dxcziyuf',X'FA641BF755EC5FDF916A270CB404194E5D3F952C41BBD174210DF6345FA53CE2',X'DD98B6949A21C2384E2CF443A2DD984DC57100146C17D19DBB7853F4DF868F90',X'0404040403030304040503040203040203040303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'144EBE847A3DF3854861C0500A13EA2219E4DC1BC8CFAE2FB9A95626077B5F54',X'CA5D927D38801DAE08B982F3A663B434FDD3DEC07A95FB45FC354E3CBA7F087F',X'0303030303020304020402FF0303040303030203');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'196D57EC3AAEB7E700DC603F553161CAD97464528FB27B6C2B8F814A79B1BDEF',X'54CFBCC1E58BB6A2D27463BF026D45ED94CB21F7147ECD8838D7304EC9E54A0B',X'0303030304020304030303030203030403040304');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'23722334131F745187B9BA29A39F09990BA1567AC10BE05B5DB6E0CDA322D66E',X'B9F7D70922685493B35E873C7D79766EEDCFE0D4B887726CD6CFF6539009E076',X'030403030203030305FE01020302030304020203');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'259F081215A44BDC1FB806CBC7FF698FC16DD7E7D0349C8BF1D372DA12AAF152',X'7B2FA8A67241A2F3155AB90FA145855A70934A08BE19849867030F0F8368D49D',X'03FF040403030303040302030303030303030303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'39AD439F29E9EB54DCA7C85CAB5E17916AE55DB251FA17D907CEAFCE31735C9C',X'AB4BD36A374875F89E70EDB81E2DEF170CFFC2D6B3834DAE743B94F9913619C8',X'030305020302030305040304FF03030202FF0304');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'39EF87BBCE4B8CC1011F9069F4EF21767B1F0729CE12ACA046D34C49D5DBC94F',X'682510F3C77048F53817FF9288211EEA9D61111DC5F9710E5EB3D658639B6F7C',X'020304020202020304040304020203FE04040202');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'3E376EBB6E56C466BB39F212CDC2D1C8763CD8841EAD4888A4D00B99DF2E9DB3',X'562EF5E8C73F419329D7CFD2DFF269FEC20D7344833A6871487EA82A94E59F09',X'0403030304020303030403040303030302030303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'41A7231A9B825AD223F941D367757D0430F0E745FA45D666D3A26EE0A2FBD678',X'528849E720A12EB73EF164F44FFFDC3F05837DE9D664E35A50D44095A741FA89',X'0203040303010103030303FF0203040204020303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'48EA2CFA0E43875948D3592173986DF6EDD578F083FB6C4E3AC6A6BE94BF5442',X'93B22E4019750CED5D2FD9C7CDFCBCDB0D8ADEF00A5943C3D1944AE04F8D2936',X'03020303020102030304030302010202FF010302');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'531C2DA71E6A029E63E9A6BEA5FEB6999181FD9532C1B72C292AD734A39CF59D',X'EDDD71BA6D07BA2872ABEA008061E4735B5A1588728998494E9364E68C817887',X'02030302030103FF010303030301040202010302');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'553EB4B2BC6F6FB870ABCF00751495C2ACF0C747F3882DCD0214AF1F373DB7CD',X'DD98B6949A21C2384E2CF443A2DD984DC57100146C17D19DBB7853F4DF868F90',X'0302030302020304040302030202030303030404');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'56DF61638F625183A3F9B5056F5B98AA63C4A5AE8749C2BB6A9A6AD8ED0B4D3F',X'66B51E05A7A3C60CB5810EA683D62873DDBFC6E264EEAA96503719D07467FD99',X'030302040302030403FF03020204040404040303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'645FB81123F6AEA4EED8D9CE0889A678A6693BB604078D4B5D635BFA03BAB66F',X'1AE4613AFD0FB3992AF75FFF4E0965825DEF7482F9BA99B3A73E4E504058085B',X'04020302050203020504030302030303030304FF');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'6A257C913EDF9A88F13B9C2027084B7D91CCD570F696F54028CCAA04A8AC441D',X'78BE779DB499D1F5E0D17DC2A53B49119BDB3AE4317E89AF738F345E4A7F1663',X'0203020302010303030402040301030301020403');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'6F8A7DF4F8171580DA76E8086EA6D8A4CD242EC494A81D52163B6E330F9447C7',X'C7A9698D6AAB361DA4EDD31AF5BF325552C1BECA3D2AFFBF571C96CA3A2F0B72',X'0302050203020203030301030301040201030303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'743320ED0BEA27A0CB9B702E23C04D307EC214AD98DA8E5166AEE9A4649EDEE0',X'96172ACEE14E329A341D06274B28060151CC59EBBFC58E5F64C968D23845F4D2',X'03050403030202FF040403040402030303040302');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'7BB9E6F8FFC6A13C9860BC4723DEEAE1C5DB1C4A00390457FB5086DD3D61DF17',X'4B42DA27433766BC18860356B2442C5CDE9442FC2A251E193813688C40558C7D',X'0302020203020304030302030202030303040402');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'8ECA9DD164E2C6B35CD17FF5D66726DB15B051B28740FBB62C96B31C905C863C',X'CF43F5900493F5928AA93FDE72009EE49DC391679F5759CED0348948A4D95AD2',X'0403050303030404040504020302040401030302');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'90085F93CE707289E39FE414889D4363E2E636C2EF5AC287224510DDAFB43575',X'F3162DA3B23CD2A79D807514B7E01C79F9E384FF90B880A87AADB45CF5DC01B0',X'0203040303030403030303040203030103FF0203');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'9B2B4512D8E865525CEE07A1A957B5CB1E6AA1B7D3FC23014064A0226C6E0A27',X'1AB581F575A4E682E186CA430FC96A0624C5333C1FDBB6BC54DF602632756A89',X'0305040305030303040403030403030304050404');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'A7E12E697E029434C0FFF3A7FEE455CB68B9DEA1243216450D0855CCDF78037F',X'BE95C9D9CD79B9780527DEBD309DD99033F7732F67733EDAF43A755F3A2DB1F8',X'03FE030302010202030301020202040202030203');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'AE0CF95325C67FB0E2C472B20057B10A4B18C00F4341C79638D74A49A1FCD233',X'548C89E2EDD47B386B521A298F30BD6A2E3A08ABA72EE1A0BC106D02670F6768',X'04FF05040403040504030304FF03040503040304');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'BD852F80B0BD6680D247BA82DF97632D97E5CBC3CF03A70F0CF78ABE2A107183',X'8CDDD723FFB065B8E463AB03FBC9B5CAC5AAB290B8AA1AC0DDFB927A7A367DAE',X'0403050404040303030303040304040305050304');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'C46370617E90342002D8FB70AF9BFF3F8B7588AEBAA76A27C44E6E140123C2A9',X'DABD60BFB9F22F8D4D61C0C2667B85F72CE3AC5DAC3E7D21555615602105CA42',X'030403020303020503040204FF03050204040203');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'C6D25DEF86D40482C4959EB66884528669A298AB317606A144D249FA673C2BA6',X'B2E3237D88436E12079C2D6288412798D4BB158C6FB583DCD770EB46553C1D93',X'FF040404FF0302040304030403030402FE030303');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'E2EBC9E240792694DCE1B48E0A2F5C083C29732DDE269F0FD4ED2481CA34F357',X'E6B138E42DD4885C5D1D2588DFD042B48EC639D0A3B762D33E3F3823F13D2839',X'FE0303040103FF03030503030302050302030302');
INSERT INTO "response" VALUES('csaa22klcrag4637',X'F6315CB02F121242255604A2E13406D53EB3182F0BC1B27489C3F21BB00A20B4',X'9797CBB5FCB5EF76357C007AFF3DFC38676EB6FC92E799A4C1326DEA2C8B8BFC',X'0304030203010304030302040302030302020204');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'24F712DF8938B1FBC220B991A994D91BC29881BA891DDEC09F93188DCAF40A44',X'8F8EB25FB766A88FCDE9F41796C8785FEA9F4582545CD26EF71E31E2E9018353',X'030302040202FF0202030203030302FE03020302');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'2C3BA73BC19A9744ED97F4DE24FF7A12578CF6B3117F7A6DCBFF5FBE167D8325',X'AFF5BE70A4008CBFD2A51D4AD1E43874EC510AB36A83651561652CED56DFAA11',X'0304040504FE0203030403040403040204030302');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'6C9ECF9B87F40F4361009DC8B7C46AEFEFBE0E6A9511D73F4F91F3DC25A2E1F0',X'FFF55E49A754C280B5F1C420CE20BE2FC16CD3E6B53E910AB31A04F812F3EC0F',X'0305040503040404040404040303040304040404');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'6FB05808E5194CD5362CECF7691533AE09A7C700E0D45F8974A9E92A4BA76A8A',X'156243081C489CEC601B84FF66591959D465B6C1829CD1347F5B4D3F232A5DEF',X'0104030304020203030303040203030203020304');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'7602D2367202FB21B6D759703661E18283500C3FE566E938686C618588C4E704',X'C32B348397C5DF70063BD07F686F35151700825183CF4FAB45012FDEBA5B536F',X'0205040504030403030303030304050204020303');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'A0B38D949732B4B99A656BEAC7201A6A9562E1C10464AF7993DE0D5777738B0E',X'1B6875435AF0558FB37009D4C290D7DBC469F547A36CD687BC8C7E096F5BC42A',X'04030305030304030305FF04040304FF04040303');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'B4673DA6A854D22C6A5DDBBCE5004468CD04331BD723BFCE49A77E314A8AED68',X'41EB254DE41C51825F79D3577D944312D1A12431420B70BCC8DD1F3C136014EF',X'0304050503040303030504040303040304030404');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'BC4A2154F6A2CBACB3CCB41A2C54733FE9A2BA4B404D5A4E1D57AC8C004A716F',X'7F25B3F60E225B8BCA0B6A5067E6A58BC367FFC018F04ACB4C256421BD3BD79E',X'0304040404040304030404050402030204030303');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'CCF91D4432B88727A3E1BCF3D94BB449C7E22D2800B1D335BB88A9C3DB69326C',X'A823F6CE43C3C755DBA44E55EA5AAC4062D377D1981616539AD544E563DC5B33',X'0203040202040403030202020202040204020303');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'E4D9C0123D864321703793B9273F936D81438F2238246966FD1FA5751492DA58',X'B46BED318AA3FCF98B6CD2E5CA9DAB4D04C80A78BEE2C3EF56CB1A795E9BAB32',X'05050505040403050505FF040303050404FE0405');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'F5DE14EB14526B69EBE14A2C608BD4FF566B74E6AA7F69DAF8FDF7D5672B24D4',X'95C4B71BF1E1F5D385C0C2D751B61CD14AD48B49B3F769F4EC4A9CFD87D82127',X'0404030402040304040505020104FF03020403FE');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'F8DEFC6A6527A98C51A927DDA4D9719FF0E1CCB51D35668315251EDA6AC5ACD2',X'B1E29EA1A2865A443DFFE644898283302D923EF06C6FE92B97B815E9D7AE10CB',X'040404040303040203FF0503040304030304FE03');
INSERT INTO "response" VALUES('hc4lqw4l2gn23th3',X'FA34FAA2766DA17CB3F0620EB8F13CD2F34CE1411EB26290BAB7BA1377629743',X'07B32051D4647E85C84BA0996A6F1FCAECDAF6F956B9C549A22FA4B85FB59634',X'0303040302FF0303030403030203040304030303');
INSERT INTO "response" VALUES('hdnqbq4zbxh4pj2y',X'3211A976D4A4D148E1BD2591537098977A62C1CB804540847C8C9983C01FE9F8',X'772BCECDA207014AF773930B0E9CDE31206F029514ED745940FF9AC6898E5429',X'04FF030404030202030404FE0203FF0202020403');
INSERT INTO "response" VALUES('hdnqbq4zbxh4pj2y',X'6F7ADE7F915B8FF1E66EB2BBB0BC5C54A07AA20450BC5C47B406CD4D51AAECCA',X'16371E60BBE3C1F34F1568B3695ED8224BB92BCA9CA24FAADCFADB2E4097EEBC',X'050403030303030204FE04030304030203030302');
INSERT INTO "response" VALUES('hdnqbq4zbxh4pj2y',X'92F93FD270D0FBE2AF59435180174D008C759B390FB61CFC2B813495942C7500',X'5D9C3EF849FF64393022C3DDD620057CF909B33D1EB374C3A5FB962468A699E7',X'0404040403020103040202030202020302030303');
INSERT INTO "response" VALUES('hdnqbq4zbxh4pj2y',X'95ECBD5C57FD74C98EF85B9EE5A7BBCD79168D23CDC35D398FD0F2FF71CD2256',X'E66FC235DCB3252B2DFF53C65E743757C83A0F31F32D2E7C40DF6F1ADBD38B17',X'030304030203020303FF04020102030203020403');
INSERT INTO "response" VALUES('hdnqbq4zbxh4pj2y',X'A992E008AA3A0766DEC4D258756CC383DADDC3C99B54102FE4853885F57D7EBE',X'1AAE88DD64B4A2C258A1AF10C58162FD5C2FCE593A54F32F5449576048D5D658',X'0404040404040404040404040404040404040404');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'2C14AA81DD8107E59CB67AB61EB9239013ACFA89ABBB18C5E9A39FB2EFEAAB56',X'C32B348397C5DF70063BD07F686F35151700825183CF4FAB45012FDEBA5B536F',X'020303040303FE04020403030303020102020303');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'5116DE123F6B00937C22202E3D1B1DCD402CCC5853DBC6144DE0DB44D2CB4804',X'C537B485A179427BBEEEF460450941641655DDB9C8DE3F1C669453694FC5F531',X'0203030502020302030302020202030202030302');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'6CA3BB1D12C04B103EBF880879BB2862B321BBC74D9619522C3E8848C7A47B50',X'1B6875435AF0558FB37009D4C290D7DBC469F547A36CD687BC8C7E096F5BC42A',X'0304040403030303030303030302030202030301');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'84311D70BEF9DA3A8350B475C60628D2D08180D7F0532A70EF247E6708B99FBE',X'B46BED318AA3FCF98B6CD2E5CA9DAB4D04C80A78BEE2C3EF56CB1A795E9BAB32',X'0304040503020304030402050303040303030305');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'84F3EDD2483E2D6DDECC5DA2CFC3290DDEED050A68A8CF376FA4E4F8B321CAA2',X'156243081C489CEC601B84FF66591959D465B6C1829CD1347F5B4D3F232A5DEF',X'03030203FF010203020302030202020102030303');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'91A9C43386215E314EEDA5F29B4F37A3983B4DD9AEF373F2AB4BB3E887E59C32',X'AFF5BE70A4008CBFD2A51D4AD1E43874EC510AB36A83651561652CED56DFAA11',X'0303040503030204030404040302040303030203');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'9DE2578AEAD5122273019F2B2A675B1646057FDCF88D35D7E5D089C9B43F8906',X'95C4B71BF1E1F5D385C0C2D751B61CD14AD48B49B3F769F4EC4A9CFD87D82127',X'0204030403030303020303030203030302030203');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'A88F9C4B9FD4E7DE85CBA96AACBE893CF8096E6777374CBC437E33A628F45EA8',X'7F25B3F60E225B8BCA0B6A5067E6A58BC367FFC018F04ACB4C256421BD3BD79E',X'02040203020203FF020303030202010104030202');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'B0415E3F44F5ABB0298FBE17451E76E46FC4B88FDC215C93BD8241015886D77D',X'FFF55E49A754C280B5F1C420CE20BE2FC16CD3E6B53E910AB31A04F812F3EC0F',X'0404040403030304030404040302040404020403');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'B07784FBEAEEC0002731D668FDE70DAE58A90BD0AB876B45835074657C512781',X'8F8EB25FB766A88FCDE9F41796C8785FEA9F4582545CD26EF71E31E2E9018353',X'0203020202010202030303030102020203020102');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'C5D956F7FD103B46138978EE369B14766F9975BD2B17829DAFBBFFE815D0B81D',X'07B32051D4647E85C84BA0996A6F1FCAECDAF6F956B9C549A22FA4B85FB59634',X'0304050403020203030202030203050203020301');
INSERT INTO "response" VALUES('i5lxyllousljy347',X'EE370B9A9EF782F8BDEBD5E702060803A956E35A4927DA07713D6C38094782CD',X'B1E29EA1A2865A443DFFE644898283302D923EF06C6FE92B97B815E9D7AE10CB',X'0304030302FF03040304020302020402030303FE');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'0FE2C05488BDC1F3A11A5F6334E62AA909A4942C127D3524AFDB643B2ED467AB',X'657ADC6379FE51E20B7F7C4727B0E6903EA2930E80729B8DDE29C3FBEE4A4E24',X'0403040303030303040403050402040404030302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'12F98A4293321D7EA4FD752BA112AA3AEB677067429C83FEEC8DCCCC8586CC69',X'9AB6C894DAA4FEA16F05DAB97FD79D9505C460DC41BC93C0D502DC02C72E853C',X'03030402030303020303020503FF03030102FF02');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'1C0D710D158948C16C12D510E1C656FCDD9878C9D0686019CB68114AA49DA219',X'8CDDD723FFB065B8E463AB03FBC9B5CAC5AAB290B8AA1AC0DDFB927A7A367DAE',X'FF04040402020303040504040203030304050204');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'2CE1B7B5A6F1614C8AFD588E3615B78C4B1D6913A4DB79510F6CAF88228D522E',X'1AE4613AFD0FB3992AF75FFF4E0965825DEF7482F9BA99B3A73E4E504058085B',X'0304030305030303030402040302030203030303');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'35DE971A37152F047AFFBB6143B01BEDFEFF9D368EB36A410EB8B235ACA3AFD2',X'1AB581F575A4E682E186CA430FC96A0624C5333C1FDBB6BC54DF602632756A89',X'0204040303FE03FE040505040403050302030204');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'40E2A3D344760575D6A2696AB6A5106FD9EAFAC0317470BAD193CB2369334614',X'562EF5E8C73F419329D7CFD2DFF269FEC20D7344833A6871487EA82A94E59F09',X'0402040203020302030403040202040302020402');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'55A68A38EABEF300AF90306BEE713606D09CFF2DA57420DD07FF4CE8FA773B49',X'C7A9698D6AAB361DA4EDD31AF5BF325552C1BECA3D2AFFBF571C96CA3A2F0B72',X'040303030102020303030303010202FE0201FF01');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'5E7C39E70962617EC9B5D006ECB2F39BD8685DF5A82120C5981F16BEAEBA5F03',X'8179CDEAC5851365779E5CE3EED5313CDDF0AD2654C298C5CFDF6BFFDB4CFFBD',X'FE04030203020304030402040302030203020303');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'6291C50DCF4B04AD585158FCF5FDEB56C73368C6502E0E20112B64581BA554C9',X'DABD60BFB9F22F8D4D61C0C2667B85F72CE3AC5DAC3E7D21555615602105CA42',X'0304040403020304040303050303030304020303');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'8201119A0C0962E51D097F8463AF9C438C18DA76923BBD01E6FBB7A17333476A',X'EDDD71BA6D07BA2872ABEA008061E4735B5A1588728998494E9364E68C817887',X'02030303020202020403020402020202020202FE');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'83DF9908DBD30C48962DEE81233C5905756675D270B15B116B1462BB83FEE810',X'4B42DA27433766BC18860356B2442C5CDE9442FC2A251E193813688C40558C7D',X'0304030402010203040403040302030202030203');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'A4291C90376DA0DDE5A603E8040A8FAE6D12C54047D73961296514E5E954F89E',X'B9F7D70922685493B35E873C7D79766EEDCFE0D4B887726CD6CFF6539009E076',X'0402030203020303040403030203040301010304');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'A6097DB9BD23E68FCD2430C0355466DFD28A518F81C53D60814189BCE6F5A504',X'528849E720A12EB73EF164F44FFFDC3F05837DE9D664E35A50D44095A741FA89',X'020304030302020204FE04030302040202010302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'B339A3F9BAB1CE248AD70A79806C84E5D6ABE2B12054EA43476732656CF49077',X'F3162DA3B23CD2A79D807514B7E01C79F9E384FF90B880A87AADB45CF5DC01B0',X'0202040202020303030403030301040303020301');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'B57317B0F3BC8C11091FC07C823CD1196E65826F921D2973E33652240960C1E5',X'DD98B6949A21C2384E2CF443A2DD984DC57100146C17D19DBB7853F4DF868F90',X'03030302FE0303040204FFFF0202030201030302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'B65735948D5E8FD69BCAD131B2CD556F4A31E95E5C5DE481AE2E99CC6700DA59',X'BE95C9D9CD79B9780527DEBD309DD99033F7732F67733EDAF43A755F3A2DB1F8',X'0203020202030202030303040203020302010302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'BAE4D9F98EC9B0456FD130226399CE758E424095467064E8F88B58EE9BD22C92',X'821F427C301066E42F5490A1113DF26316C876C51EF72D3B1740DB558F52A10E',X'02040403040203040405FF040304040202020304');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'BE42DE8869F67E4778E2520AB8C54B20E2C39553F929A48D68540A4DE7B3EF0F',X'B2E3237D88436E12079C2D6288412798D4BB158C6FB583DCD770EB46553C1D93',X'0304040302030203030404030302040303030203');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'C3DA77DCB019D2AD85A6BAE66D434623FA9D9D9385BE335290E5D8422A70CB46',X'682510F3C77048F53817FF9288211EEA9D61111DC5F9710E5EB3D658639B6F7C',X'FF03040202020302040403040302040403FF0402');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'C5539388FC9AC9D9DE733DD9D2F84F1701D0CB855E35F332B30B5FB99400E432',X'78BE779DB499D1F5E0D17DC2A53B49119BDB3AE4317E89AF738F345E4A7F1663',X'03030303020202030404030303FE040301010203');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'E2272931BADF778C81A182A7213D507F419CCABF673BB608C6B32DAD00220068',X'CA5D927D38801DAE08B982F3A663B434FDD3DEC07A95FB45FC354E3CBA7F087F',X'0404FF0204030204050204050302FF0202020302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'ECBCD6BEA410EAE6A0072CF7CCC49E41E0C9EDD5064B07A283838B4534497E15',X'AB4BD36A374875F89E70EDB81E2DEF170CFFC2D6B3834DAE743B94F9913619C8',X'0303040304030304040404040303030304020302');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'EDEEEC017027409881687A79B7AE64B378DC81E043E4E5534DB69CC05A291CF0',X'66B51E05A7A3C60CB5810EA683D62873DDBFC6E264EEAA96503719D07467FD99',X'02FE02030302020204030303FF02FF0203020304');
INSERT INTO "response" VALUES('imq5mi4m3acdgcrm',X'FFC9B9253523964D3FEB7D743E80E616966016FBFE3B5F37AA09A0ADB4642F04',X'54CFBCC1E58BB6A2D27463BF026D45ED94CB21F7147ECD8838D7304EC9E54A0B',X'FF02040303020303040403030302030203FF0304');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'02E581CCE76D84D86FD771A96B659CE74D3241CAFAE869575B0CC9F5BAD5D6B3',X'C32B348397C5DF70063BD07F686F35151700825183CF4FAB45012FDEBA5B536F',X'0404040504030304040404040403050404030303');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'1F8F6376F598DF1F95622BAE45E274B380A48B8F601ADB7261AECADEF8B8B592',X'FFF55E49A754C280B5F1C420CE20BE2FC16CD3E6B53E910AB31A04F812F3EC0F',X'04FF05040404030404040505FF04050404040505');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'3C28ACAC70A5AFEC44563E3B53C90DF30BF5FC6DBAB974C538E81A3BB73ABD37',X'AFF5BE70A4008CBFD2A51D4AD1E43874EC510AB36A83651561652CED56DFAA11',X'04050405040304040403040504FF040505030404');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'511F9E3FE77A4CDFA66A71A1E43CE73A345DAE41C57871C83797F5C5FF9EBF1F',X'1B6875435AF0558FB37009D4C290D7DBC469F547A36CD687BC8C7E096F5BC42A',X'05FE04040304030505040405030305040304FE04');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'7F84B72E85C06808382140A49C325C7DDFE276DCC69CA76198399F22A645EADA',X'C537B485A179427BBEEEF460450941641655DDB9C8DE3F1C669453694FC5F531',X'0404030403030304030504050305040404030302');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'8B0E8AAD1A355B38CAE98E2790E9B4A8C8608B138488F85468E87CDFB2EC2637',X'7F25B3F60E225B8BCA0B6A5067E6A58BC367FFC018F04ACB4C256421BD3BD79E',X'04050405050403FE0304FF040304030403030302');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'ABF75C05895C4135616FAA03E25F41F4CDAD20553E9878B9625042429DFCFFF1',X'8F8EB25FB766A88FCDE9F41796C8785FEA9F4582545CD26EF71E31E2E9018353',X'0304030303030402030405040202040104030203');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'B737E0F5E97909630C351B820E87842AB969983E768D1B298E7F6841A76B6A20',X'07B32051D4647E85C84BA0996A6F1FCAECDAF6F956B9C549A22FA4B85FB59634',X'030404030403030403040404030304FF04020304');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'B8FE739B3C3CB8101DF07B61D14F74E14D219B4769CE2C2D6BC11626B2A74065',X'95C4B71BF1E1F5D385C0C2D751B61CD14AD48B49B3F769F4EC4A9CFD87D82127',X'03FE040504030503040504040403FEFF040102FE');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'D963482CBDA6AB0BA0D7FFC4280D723F269528D3B43AAE62C99C52D69D289B29',X'156243081C489CEC601B84FF66591959D465B6C1829CD1347F5B4D3F232A5DEF',X'030303040303FF03010304040303050303020303');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'DB27153D5D26477358E3BE1D9F3D72935300CB59F57C16B3E91AF76BD600C894',X'41EB254DE41C51825F79D3577D944312D1A12431420B70BCC8DD1F3C136014EF',X'0304040504030404040404040503030303040304');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'DF79DE6A7197911196B51E6E619653A3CDBDBB2472EEC954019BB454E679C6A3',X'B1E29EA1A2865A443DFFE644898283302D923EF06C6FE92B97B815E9D7AE10CB',X'0304050403040304050303050303050304020403');
INSERT INTO "response" VALUES('ppiqdorkozqnk66o',X'F2FC7AEA2D2C4EAB376CD72C9045C617354CF72E6EFDA24972C14BF76F3BF16C',X'A823F6CE43C3C755DBA44E55EA5AAC4062D377D1981616539AD544E563DC5B33',X'0304040403030303030402FF0403050404030203');
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    used_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "session" VALUES(X'857908465B143E650C1F221C7F941ECC3FD82E0EB782104FF613FCC0755381C1','gehihfworg57o5es',1795492184,1795492184);
CREATE TABLE wave (
    id         TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    label      TEXT NOT NULL CHECK (label <> ''),
    planned_on TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    min_group  INTEGER NOT NULL CHECK (min_group BETWEEN 5 AND 10),
    pairing    TEXT NOT NULL CHECK (pairing IN ('pseudonymous', 'anonymous')),
    opened_on  TEXT,
    closed_on  TEXT,
    UNIQUE (network_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "wave" VALUES('7ynd2sk2dxcziyuf','jbs4ykz3dl2mlbig',1,'+1 jaar','2025-10-24','closed',5,'pseudonymous','2025-10-24','2025-11-14');
INSERT INTO "wave" VALUES('csaa22klcrag4637','jbs4ykz3dl2mlbig',0,'Start','2024-10-24','closed',5,'pseudonymous','2024-10-24','2024-11-14');
INSERT INTO "wave" VALUES('hc4lqw4l2gn23th3','xojek5t6yztt2gdz',1,'+1 jaar','2025-09-24','closed',5,'pseudonymous','2025-09-24','2025-10-15');
INSERT INTO "wave" VALUES('hdnqbq4zbxh4pj2y','7vxxkqaa5dmrgc2p',0,'Start','2026-11-24','open',5,'pseudonymous','2026-11-24',NULL);
INSERT INTO "wave" VALUES('i5lxyllousljy347','xojek5t6yztt2gdz',0,'Start','2024-09-24','closed',5,'pseudonymous','2024-09-24','2024-10-15');
INSERT INTO "wave" VALUES('imq5mi4m3acdgcrm','jbs4ykz3dl2mlbig',2,'+2 jaar','2026-10-24','closed',5,'pseudonymous','2026-10-24','2026-11-14');
INSERT INTO "wave" VALUES('oczp57qohdw4m3kk','7vxxkqaa5dmrgc2p',1,'+1 jaar','2027-11-24','draft',5,'pseudonymous',NULL,NULL);
INSERT INTO "wave" VALUES('ppiqdorkozqnk66o','xojek5t6yztt2gdz',2,'+2 jaar','2026-09-24','closed',5,'pseudonymous','2026-09-24','2026-10-15');
CREATE TABLE wave_questionnaire (
    wave_id               TEXT NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
    position              INTEGER NOT NULL,
    questionnaire_id      TEXT NOT NULL,
    questionnaire_version TEXT NOT NULL,
    PRIMARY KEY (wave_id, position),
    FOREIGN KEY (questionnaire_id, questionnaire_version) REFERENCES questionnaire (id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "wave_questionnaire" VALUES('7ynd2sk2dxcziyuf',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('csaa22klcrag4637',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('hc4lqw4l2gn23th3',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('hdnqbq4zbxh4pj2y',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('i5lxyllousljy347',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('imq5mi4m3acdgcrm',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('oczp57qohdw4m3kk',0,'kaats-opheij-2014','1.0.0');
INSERT INTO "wave_questionnaire" VALUES('ppiqdorkozqnk66o',0,'kaats-opheij-2014','1.0.0');
CREATE INDEX organisation_by_network ON organisation (network_id);
CREATE INDEX participant_by_network ON participant (network_id);
CREATE TRIGGER questionnaire_version_never_changes BEFORE UPDATE ON questionnaire
BEGIN
    SELECT raise(ABORT, 'a published questionnaire version never changes');
END;
CREATE TRIGGER wave_min_group_is_only_raised BEFORE UPDATE OF min_group ON wave
WHEN old.state <> 'draft' AND new.min_group < old.min_group
BEGIN
    SELECT raise(ABORT, 'the smallest group of a wave is only raised once the wave has opened');
END;
CREATE TRIGGER wave_pairing_is_fixed_at_opening BEFORE UPDATE OF pairing ON wave
WHEN old.state <> 'draft' AND new.pairing <> old.pairing
BEGIN
    SELECT raise(ABORT, 'whether a wave is anonymous is fixed once the wave has opened');
END;
CREATE INDEX invitation_by_participant ON invitation (participant_id);
CREATE INDEX account_network_by_network ON account_network (network_id);
CREATE INDEX session_by_account ON session (account_id);
COMMIT;
