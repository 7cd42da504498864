using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class IskTest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "isk_testaanmelding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    lopend = table.Column<Guid>(type: "uuid", nullable: true),
                    loket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    toestemmingen = table.Column<string>(type: "text", nullable: false),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    te_laat = table.Column<bool>(type: "boolean", nullable: false),
                    afspraak = table.Column<string>(type: "text", nullable: true),
                    uitslag_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    uitslagbijlage_id = table.Column<Guid>(type: "uuid", nullable: true),
                    isk_school_id = table.Column<Guid>(type: "uuid", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    reden_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_isk_testaanmelding", x => x.id);
                    table.ForeignKey(
                        name: "fk_isk_testaanmelding_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_isk_testaanmelding_leerling_id",
                table: "isk_testaanmelding",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_isk_testaanmelding_loket_id_status",
                table: "isk_testaanmelding",
                columns: new[] { "loket_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_isk_testaanmelding_lopend",
                table: "isk_testaanmelding",
                column: "lopend",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_isk_testaanmelding_school_id_schooljaar",
                table: "isk_testaanmelding",
                columns: new[] { "school_id", "schooljaar" });

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "isk_testaanmelding");
        }
    }
}
