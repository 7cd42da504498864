using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Zib : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "regioakkoord",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    akkoord_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regioakkoord", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "schoolcontactpersoon",
                columns: table => new
                {
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    zelftoetsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schoolcontactpersoon", x => x.organisatie_id);
                });

            migrationBuilder.CreateTable(
                name: "zib_aanmelding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    lopend = table.Column<Guid>(type: "uuid", nullable: true),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    toestemmingen = table.Column<string>(type: "text", nullable: false),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    te_laat = table.Column<bool>(type: "boolean", nullable: false),
                    afspraak = table.Column<string>(type: "text", nullable: true),
                    uitslag_verzonden_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    aanvullingsvraag_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    reden_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zib_aanmelding", x => x.id);
                    table.ForeignKey(
                        name: "fk_zib_aanmelding_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "zibbestand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bureau_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mediatype = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zibbestand", x => x.id);
                    table.ForeignKey(
                        name: "fk_zibbestand_zib_aanmelding_id",
                        column: x => x.id,
                        principalTable: "zib_aanmelding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_regioakkoord_organisatie_id_school_id_schooljaar",
                table: "regioakkoord",
                columns: new[] { "organisatie_id", "school_id", "schooljaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zib_aanmelding_bureau_id_status",
                table: "zib_aanmelding",
                columns: new[] { "bureau_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_zib_aanmelding_leerling_id",
                table: "zib_aanmelding",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_zib_aanmelding_lopend",
                table: "zib_aanmelding",
                column: "lopend",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zib_aanmelding_school_id_schooljaar",
                table: "zib_aanmelding",
                columns: new[] { "school_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_zibbestand_leerling_id",
                table: "zibbestand",
                column: "leerling_id");

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "regioakkoord");

            migrationBuilder.DropTable(
                name: "schoolcontactpersoon");

            migrationBuilder.DropTable(
                name: "zibbestand");

            migrationBuilder.DropTable(
                name: "zib_aanmelding");
        }
    }
}
